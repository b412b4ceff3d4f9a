package io.indexwright.adapter.http.protection;

import io.indexwright.adapter.http.exchange.RefusedException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who is meant, by address. */
public record AddressList(List<AddressRange> ranges) {
  /** Nobody. */
  public static final AddressList NONE = new AddressList(List.of());

  /** Whoever is on this machine. */
  public static final AddressList LOOPBACK =
      new AddressList(List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1")));

  /** Keeps a copy that nobody can change. */
  public AddressList {
    ranges = List.copyOf(ranges);
  }

  /** Returns true if {@code address} is one, and is of the list. */
  public boolean contains(String address) {
    return AddressRange.addressIn(address)
        .filter(read -> ranges.stream().anyMatch(range -> range.contains(read)))
        .isPresent();
  }

  /**
   * Returns whether a request is from one of the list. One that a proxy sends for somebody, and
   * that nobody believes, is not, even if the proxy is.
   */
  public Predicate<Context> asking(Function<Context, String> address) {
    return request -> {
      String asking = address.apply(request);
      boolean isHidden =
          request.header(ClientAddress.HEADER) != null && asking.equals(request.ip());
      return !isHidden && contains(asking);
    };
  }

  /** Returns a handler that lets in what {@link #asking} is true of. */
  public Handler only(Function<Context, String> address) {
    Predicate<Context> isOne = asking(address);
    return request -> {
      if (!isOne.test(request)) {
        throw RefusedException.notFromThere();
      }
    };
  }
}
