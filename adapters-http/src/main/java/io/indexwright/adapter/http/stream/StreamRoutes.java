package io.indexwright.adapter.http.stream;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What happens, as it happens: all of it, or the levels of an index, the orders, a job. They come
 * before the routes of single orders, whose ids they are not.
 */
public final class StreamRoutes implements RouteGroup {
  static final String LAST = "Last-Event-ID";

  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TYPES =
      Pattern.compile("[a-z][a-z0-9.-]{0,99}(,[a-z][a-z0-9.-]{0,99}){0,49}");
  private static final String EXPECTED = "must be the id of an event, as it was told";
  private static final SortedSet<String> LEVELS = new TreeSet<>(List.of("index.level.published"));
  private static final SortedSet<String> ORDERS = new TreeSet<>(List.of("order.changed"));

  /** Whoever sees all events sees those of every portfolio. */
  private static final Access EVERYTHING = Access.of(Role.OPERATOR, Scope.EVENTS_READ);

  private static final Access OF_INDICES = Access.of(Role.VIEWER, Scope.INDICES_READ);

  private final EventStreams streams;

  /** Opens lines among {@code streams}. */
  public StreamRoutes(EventStreams streams) {
    this.streams = streams;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    listen(routes, "/events", EVERYTHING, StreamRoutes::events);
    listen(routes, "/indices/{id}/levels/stream", OF_INDICES, StreamRoutes::levels);
    listen(routes, "/orders/stream", EVERYTHING, request -> new EventFilter(ORDERS, any()));
    listen(routes, "/jobs/{id}/stream", EVERYTHING, StreamRoutes::job);
  }

  private void listen(
      RoutesConfig routes, String path, Access access, Function<Context, EventFilter> filter) {
    RouteGroup.listen(routes, API + path, access, request -> open(request, filter.apply(request)));
  }

  private void open(Context request, EventFilter filter) {
    streams.open(request, filter, after(request));
  }

  private static EventFilter levels(Context request) {
    return new EventFilter(LEVELS, about("index", request));
  }

  private static EventFilter job(Context request) {
    return new EventFilter(Collections.emptySortedSet(), about("job", request));
  }

  private static Optional<Aggregate> about(String kind, Context request) {
    return Optional.of(new Aggregate(kind, Parameters.read(request, Parameters::id).toString()));
  }

  private static Optional<Aggregate> any() {
    return Optional.empty();
  }

  private static EventFilter events(Context request) {
    Optional<String> types =
        Parameters.read(
            request,
            given -> given.text("types", TYPES, "must be types of events with commas in between"));
    return new EventFilter(
        new TreeSet<>(types.map(list -> List.of(list.split(",", -1))).orElseGet(List::of)), any());
  }

  /** A browser says the last id that it heard of; at its first time it can only ask. */
  private static Optional<EventPosition> after(Context request) {
    return Parameters.read(
            request,
            given ->
                given
                    .header(LAST, POSITION, EXPECTED)
                    .or(() -> given.text("after", POSITION, EXPECTED)))
        .map(Long::valueOf)
        .map(EventPosition::new);
  }
}
