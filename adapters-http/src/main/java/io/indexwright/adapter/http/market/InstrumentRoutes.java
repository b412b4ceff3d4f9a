package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.http.form.Document;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.reference.FactFormat;
import io.indexwright.application.reference.AddInstrument;
import io.indexwright.application.reference.FindInstruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code /instruments}: what can be traded, and under which symbols. */
public final class InstrumentRoutes implements RouteGroup {
  static final Access READ = Access.of(Role.VIEWER, Scope.PRICES_READ);
  static final Access WRITE = Access.of(Role.OPERATOR, Scope.PRICES_WRITE);
  static final String ALL = API + "/instruments";
  static final String ONE = ALL + "/{id}";

  private static final Pattern WORDS = Pattern.compile("\\P{Cntrl}{1,100}");
  private static final String WORDS_EXPECTED = "must be one text of 1 to 100 characters";

  private final FindInstruments find;
  private final AddInstrument add;
  private final FactFormat<Instrument> format;
  private final Desk desk;

  /** Shows what {@code find} finds, and lets {@code add} do what is asked at {@code desk}. */
  public InstrumentRoutes(
      FindInstruments find, AddInstrument add, FactFormat<Instrument> format, Desk desk) {
    this.find = find;
    this.add = add;
    this.format = format;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, READ, this::list);
    RouteGroup.read(routes, ONE, READ, this::one);
    RouteGroup.post(routes, ALL, WRITE, desk.once("POST " + ALL, this::added));
  }

  private void list(Context request) {
    Asked asked = Parameters.read(request, Asked::of);
    request.json(ListView.of(request, found(asked), InstrumentView::of, InstrumentId::value));
  }

  private Page<Instrument, InstrumentId> found(Asked asked) {
    return asked
        .symbol()
        .map(symbol -> new Page<>(find.under(symbol, desk.now()), Optional.<InstrumentId>empty()))
        .orElseGet(() -> find.page(asked.name(), asked.wanted()));
  }

  private void one(Context request) {
    Known known = Parameters.read(request, Known::of);
    request.json(
        find.listed(known.instrument(), desk.asOf(known.asKnownAt()))
            .map(InstrumentView.Listed::of)
            .orElseThrow(() -> unknown(known.instrument())));
  }

  private Answer added(Context request) {
    Instrument wanted = Document.read(request, format);
    HttpStatus status =
        switch (add.add(wanted, desk.asker(request))) {
          case ADDED -> HttpStatus.CREATED;
          case NAMED -> HttpStatus.OK;
          case OTHER_CURRENCY ->
              throw RefusedException.conflict(
                  "other-currency", wanted.id() + " is priced in another currency for ever");
        };
    return new Answer(
        status.getCode(),
        new TreeMap<>(Map.of(Header.LOCATION, ALL + "/" + wanted.id())),
        request.jsonMapper().toJsonString(InstrumentView.of(wanted), InstrumentView.class));
  }

  static RefusedException unknown(InstrumentId instrument) {
    return RefusedException.unknown("no instrument has the id " + instrument);
  }

  /** Which instruments. */
  private record Asked(
      Optional<String> name, Optional<String> symbol, PageRequest<InstrumentId> wanted) {
    static Asked of(Parameters given) {
      Asked asked =
          new Asked(
              given.text("name", WORDS, WORDS_EXPECTED),
              given.text("symbol", WORDS, WORDS_EXPECTED),
              given.page(InstrumentId::new));
      if (asked.name().isPresent() && asked.symbol().isPresent()) {
        given.refuse("symbol", "must not be given beside a name");
      }
      return asked;
    }
  }

  /** Which instrument, as it was known when. */
  private record Known(InstrumentId instrument, Optional<Instant> asKnownAt) {
    static Known of(Parameters given) {
      return new Known(given.instrument(), given.instant("asKnownAt"));
    }
  }
}
