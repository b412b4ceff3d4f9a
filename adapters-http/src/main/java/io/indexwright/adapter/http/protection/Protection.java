package io.indexwright.adapter.http.protection;

import io.indexwright.adapter.http.rate.RouteClass;
import io.indexwright.adapter.http.tls.TlsFiles;
import io.indexwright.application.rate.Allowance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the face is kept from harm.
 *
 * @param tls by what it speaks TLS; in the clear if empty
 * @param origins the other origins whose pages may read it
 * @param proxies who is believed for whom they ask
 * @param admins from where what is not for everybody is answered
 * @param rates how much one client may ask
 * @param lead how long it serves on after it said that it stops
 */
public record Protection(
    RequestLimits limits,
    Optional<TlsFiles> tls,
    Set<String> origins,
    AddressList proxies,
    AddressList admins,
    Map<RouteClass, Allowance> rates,
    Duration lead) {

  /** In the clear, for no other origin, trusting no proxy, and administered from this machine. */
  public static final Protection USUAL =
      new Protection(
          RequestLimits.USUAL,
          Optional.empty(),
          Set.of(),
          AddressList.NONE,
          AddressList.LOOPBACK,
          RouteClass.USUAL,
          Duration.ZERO);

  /** Keeps a copy that nobody can change. */
  public Protection {
    origins = Set.copyOf(origins);
    rates = Map.copyOf(rates);
  }
}
