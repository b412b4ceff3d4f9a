package io.indexwright.adapter.http.protection;

import io.indexwright.adapter.http.exchange.RefusedException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Function;

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
   * Returns a handler that lets in those of the list. Whom a proxy asks for that nobody believes is
   * not of it, even if the proxy is.
   */
  public Handler only(Function<Context, String> address) {
    return request -> {
      String asking = address.apply(request);
      boolean isHidden =
          request.header(ClientAddress.HEADER) != null && asking.equals(request.ip());
      if (isHidden || !contains(asking)) {
        throw RefusedException.notFromThere();
      }
    };
  }
}
