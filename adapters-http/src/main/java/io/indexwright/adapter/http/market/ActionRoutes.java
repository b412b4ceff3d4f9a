package io.indexwright.adapter.http.market;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.http.form.Document;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.port.reference.FactFormat;
import io.indexwright.application.reference.AnnounceAction;
import io.indexwright.application.reference.FindInstruments;
import io.indexwright.application.reference.ToldAction;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.series.Days;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the issuer of an instrument does. */
public final class ActionRoutes implements RouteGroup {
  private static final String PATH = InstrumentRoutes.ONE + "/corporate-actions";

  private final FindInstruments find;
  private final Announcements announcements;
  private final Hand hand;
  private final Desk desk;

  /** Shows {@code announcements}, and lets {@code hand} do what is asked at {@code desk}. */
  public ActionRoutes(FindInstruments find, Announcements announcements, Hand hand, Desk desk) {
    this.find = find;
    this.announcements = announcements;
    this.hand = hand;
    this.desk = desk;
  }

  /** Who announces, and in which form he is told. */
  public record Hand(AnnounceAction announce, FactFormat<ToldAction> format) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, PATH, InstrumentRoutes.READ, this::list);
    RouteGroup.post(
        routes, PATH, InstrumentRoutes.WRITE, desk.once("POST " + PATH, this::announced));
  }

  /** There are few of one instrument, so they come whole. */
  private void list(Context request) {
    Asked asked = Parameters.read(request, Asked::of);
    requireKnown(asked.instrument());
    request.json(
        new ActionList(
            announcements
                .actions(
                    new TreeSet<>(List.of(asked.instrument())),
                    asked.days().fromInclusive(),
                    asked.days().untilExclusive(),
                    desk.asOf(asked.asKnownAt()))
                .announcements()
                .stream()
                .map(View::of)
                .toList()));
  }

  private Answer announced(Context request) {
    InstrumentId instrument = Parameters.read(request, Parameters::instrument);
    ToldAction told = Document.read(request, hand.format());
    requireKnown(instrument);
    Announcement announcement = new Announcement(instrument, told.exDate(), told.action());
    HttpStatus status =
        switch (telling(told.name(), announcement, request)) {
          case NEW -> HttpStatus.CREATED;
          case CORRECTED, KNOWN -> HttpStatus.OK;
          case UNKNOWN_INSTRUMENT ->
              throw RefusedException.unprocessable(
                  "unknown-instrument",
                  "what is given to holders is not known; add it first",
                  List.of(new Fault("/action", "names an instrument that nobody added")));
        };
    return new Answer(
        status.getCode(),
        Collections.emptySortedMap(),
        request.jsonMapper().toJsonString(View.of(announcement), View.class));
  }

  private AnnounceAction.Telling telling(String name, Announcement announcement, Context request) {
    try {
      return hand.announce().announce(name, announcement, desk.asker(request));
    } catch (IllegalStateException overtaken) {
      throw RefusedException.conflict(
          "later-revision", "something later was told under this name already");
    }
  }

  private void requireKnown(InstrumentId instrument) {
    if (find.find(instrument).isEmpty()) {
      throw InstrumentRoutes.unknown(instrument);
    }
  }

  private record ActionList(List<View> data) {}

  /**
   * An action.
   *
   * @param action its kind and terms, in the canonical form
   */
  private record View(String instrument, LocalDate exDate, @JsonRawValue String action) {
    static View of(Announcement one) {
      return new View(
          one.instrument().value(), one.exDate(), CanonicalIndex.of(one.action()).text());
    }
  }

  /** Which actions. */
  private record Asked(InstrumentId instrument, Days days, Optional<Instant> asKnownAt) {
    static Asked of(Parameters given) {
      return new Asked(given.instrument(), Stretch.of(given), given.instant("asKnownAt"));
    }
  }
}
