package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.http.HttpApi;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.protection.BodyTypes;
import io.indexwright.adapter.http.protection.ClientAddress;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.rate.RateLimits;
import io.indexwright.adapter.http.watch.ExchangeWatch;
import io.indexwright.adapter.http.watch.MetricsRoute;
import io.indexwright.adapter.postgres.rate.LocalRateBuckets;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.bootstrap.settings.FaceSettings;
import io.indexwright.bootstrap.trace.OtlpSpans;
import io.indexwright.bootstrap.wiring.watch.Meters;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The REST face: what is watched, then what is refused, then what is answered. */
final class Face implements AutoCloseable {
  private static final String COUNTED = "/api/*";
  private static final int MOST_CLIENTS = 100_000;
  private static final String SIGN_IN = RouteGroup.API + "/auth/";

  /** What we ask for, and files of bars: how those are written is seen by their first bytes. */
  private static final Set<String> BODIES =
      Set.of(
          "application/json",
          "application/x-ndjson",
          "application/gzip",
          "application/octet-stream",
          "text/csv");

  private final URI address;
  private final HttpApi api;
  private final Optional<OtlpSpans> spans;

  private Face(URI address, HttpApi api, Optional<OtlpSpans> spans) {
    this.address = address;
    this.api = api;
    this.spans = spans;
  }

  /**
   * What is needed before anything is answered.
   *
   * @param shared where all processes count what a client asks, if that is wanted
   */
  record Door(Meters meters, Gate gate, RateBuckets shared, Clock clock) {}

  static Face start(FaceSettings face, Door door, List<RouteGroup> answers) {
    Protection protection = face.protection();
    ClientAddress address = new ClientAddress(protection.proxies());
    RateBuckets here = new LocalRateBuckets(MOST_CLIENTS);
    RateLimits rates =
        new RateLimits(
            protection.rates(),
            new RateLimits.Clients(
                address, Face::principal, request -> request.path().startsWith(SIGN_IN)),
            face.areRatesShared() ? door.shared() : here,
            here);
    Optional<OtlpSpans> spans =
        face.collector().map(collector -> new OtlpSpans(collector, Meters.version(), door.clock()));
    List<RouteGroup> groups = new ArrayList<>();
    groups.add(
        new ExchangeWatch(door.meters().registry(), request -> who(request, address), spans)
            ::addTo);
    groups.add(new MetricsRoute(door.meters()::shown, protection.admins().only(address))::addTo);
    groups.add(routes -> rates.addTo(routes, COUNTED));
    groups.add(new BodyTypes(BODIES)::addTo);
    groups.addAll(answers);
    HttpApi api = HttpApi.start(face.address(), protection, door.gate(), groups);
    return new Face(address(face, api), api, spans);
  }

  /** The id of the user, whether he shows a token or a key: a name is nobody's business. */
  private static Optional<String> principal(Context request) {
    return Gate.known(request).map(known -> known.id().toString());
  }

  private static String who(Context request, ClientAddress address) {
    return principal(request).orElse("nobody") + " at " + address.apply(request);
  }

  private static URI address(FaceSettings face, HttpApi started) {
    String scheme = face.protection().tls().isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + face.address().host() + ":" + started.port() + "/");
  }

  /** Where it is to be found. */
  URI address() {
    return address;
  }

  /** What can be asked of it. */
  List<Route> routes() {
    return api.routes();
  }

  /** Lets the requests in flight finish, then tells the last of them. */
  @Override
  public void close() {
    api.close();
    spans.ifPresent(OtlpSpans::close);
  }
}
