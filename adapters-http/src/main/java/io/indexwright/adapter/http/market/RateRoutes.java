package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.form.Csv;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.series.Days;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** {@code /fx-rates}: what one currency cost in another, as a fixing has it. */
public final class RateRoutes implements RouteGroup {
  private static final String USUAL_FIXING = "ECB";
  private static final Pattern FIXING = Pattern.compile("\\P{Cntrl}{1,100}");
  private static final Currency NONE = Currency.getInstance("XXX");
  private static final int USUAL_DAYS = 31;
  private static final int MOST_DAYS = 366;

  private final Fixings fixings;
  private final Desk desk;

  public RateRoutes(Fixings fixings, Desk desk) {
    this.fixings = fixings;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/fx-rates", InstrumentRoutes.READ, this::list);
  }

  private void list(Context request) {
    LocalDate tomorrow = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC).plusDays(1);
    Asked asked = Parameters.read(request, given -> Asked.of(given, tomorrow));
    FxRates rates =
        fixings.rates(
            new TreeSet<>(List.of(asked.fixing())),
            asked.days().fromInclusive(),
            asked.days().untilExclusive(),
            desk.asOf(asked.asKnownAt()));
    List<View> shown =
        rates.quotes().stream()
            .map(FxQuote::date)
            .distinct()
            .flatMap(
                date ->
                    rates
                        .rate(asked.fixing(), asked.pair(), date)
                        .map(rate -> new View(date, rate.toPlainString()))
                        .stream())
            .toList();
    if (Csv.isPreferredBy(request)) {
      new Csv(View.COLUMNS, shown.stream().map(View::cells).toList())
          .answer(request, Optional.empty());
    } else {
      request.json(
          new Rates(
              asked.pair().of().getCurrencyCode(),
              asked.pair().in().getCurrencyCode(),
              asked.fixing(),
              shown));
    }
  }

  /**
   * Rates of a pair.
   *
   * @param data by date; a rate is units of {@code quote} for one unit of {@code base}, as quoted,
   *     or the inverse, or over a third currency
   */
  private record Rates(String base, String quote, String fixing, List<View> data) {}

  /** The rate of a date. */
  private record View(LocalDate date, String rate) {
    static final List<String> COLUMNS = List.of("date", "rate");

    List<String> cells() {
      return List.of(date.toString(), rate);
    }
  }

  /** Which rates. */
  private record Asked(CurrencyPair pair, String fixing, Days days, Optional<Instant> asKnownAt) {

    static Asked of(Parameters given, LocalDate tomorrow) {
      LocalDate until = given.date("until").orElse(tomorrow);
      LocalDate from = given.date("from").orElse(until.minusDays(USUAL_DAYS));
      if (from.plusDays(MOST_DAYS).isBefore(until)) {
        given.refuse("from", "must be at most " + MOST_DAYS + " days before until");
      }
      return new Asked(
          new CurrencyPair(needed(given, "base"), needed(given, "quote")),
          given
              .text("fixing", FIXING, "must be one name of 1 to 100 characters")
              .orElse(USUAL_FIXING),
          new Days(from, until.isBefore(from) ? from : until),
          given.instant("asKnownAt"));
    }

    private static Currency needed(Parameters given, String name) {
      return given.neededCurrency(name).orElse(NONE);
    }
  }
}
