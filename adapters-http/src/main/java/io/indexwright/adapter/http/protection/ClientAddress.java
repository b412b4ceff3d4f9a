package io.indexwright.adapter.http.protection;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who asks, by address: whoever is connected, or, if that is a proxy we trust, whom it asks for.
 * The {@code X-Forwarded-For} of anybody else says what its sender likes.
 */
public final class ClientAddress implements Function<Context, String> {
  static final String HEADER = "X-Forwarded-For";

  private final AddressList proxies;

  /** Trusts what {@code proxies} say. */
  public ClientAddress(AddressList proxies) {
    this.proxies = proxies;
  }

  @Override
  public String apply(Context request) {
    return of(request.ip(), Optional.ofNullable(request.header(HEADER)));
  }

  String of(String connected, Optional<String> forwarded) {
    return forwarded.map(chain -> asking(connected, chain)).orElse(connected);
  }

  /** Each proxy adds the one that asked it: the last that is no proxy of ours is who asks. */
  private String asking(String connected, String forwarded) {
    List<String> chain = new ArrayList<>(List.of(forwarded.split(",", -1)));
    chain.replaceAll(String::strip);
    Collections.reverse(chain);
    String asking = connected;
    for (String before : chain) {
      if (!proxies.contains(asking) || AddressRange.addressIn(before).isEmpty()) {
        return asking;
      }
      asking = before;
    }
    return asking;
  }
}
