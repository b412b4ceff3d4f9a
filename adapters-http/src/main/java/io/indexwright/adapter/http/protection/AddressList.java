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

  /** Returns a handler that lets in those of the list: others learn that there is something. */
  public Handler only(Function<Context, String> address) {
    return request -> {
      if (!contains(address.apply(request))) {
        throw RefusedException.notFromThere();
      }
    };
  }
}
