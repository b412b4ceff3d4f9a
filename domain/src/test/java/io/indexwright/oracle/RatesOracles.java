package io.indexwright.oracle;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.overlay.CurrencyHedge;
import io.indexwright.overlay.CurrencyWeights;
import io.indexwright.overlay.Forwards;
import io.indexwright.overlay.InCurrency;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rulebook.Overlay.Hedged.Marking;
import io.indexwright.rulebook.Overlay.Hedged.Roll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to the cases about currencies. */
final class RatesOracles {
  private static final LocalDate ROLL = LocalDate.parse("2023-12-31");

  private RatesOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "currency",
            Set.of(
                "base_ccy",
                "foreign_ccy",
                "quote",
                "local_index",
                "spot",
                "forward_at_roll",
                "days_remaining",
                "days_in_month",
                "hedge_ratio",
                "base"),
            Set.of("unhedged", "interpolated_forward", "hedged"),
            RatesOracles::hedged));
  }

  /** The month of the case runs from the end of December. */
  static void hedged(Oracle oracle) {
    List<LocalDate> dates = dates(oracle);
    Currency foreign = Currency.getInstance(oracle.input("foreign_ccy").text());
    BigDecimal base = oracle.input("base").number();
    Conversion spot = spot(oracle, dates);
    Forwards forwards = new Forwards(spot, "FORWARD", Marking.FORWARD_AT_ROLL, monthEnds(oracle));

    LevelSeries unhedged =
        new InCurrency(foreign, spot)
            .appliedTo(OverlayOracles.series(dates, oracle.input("local_index").items()), base);
    LevelSeries hedged =
        new CurrencyHedge(
                oracle.input("hedge_ratio").number(),
                Roll.MONTHLY,
                0,
                forwards,
                CurrencyWeights.allIn(foreign))
            .appliedTo(unhedged, base);

    Forwards.Sold sold =
        forwards.sold(foreign, BigDecimal.ONE, dates.get(0), dates.get(dates.size() - 1));
    OverlayOracles.checkAll(oracle, "unhedged", unhedged.levels());
    OverlayOracles.checkAll(
        oracle,
        "interpolated_forward",
        dates.stream().map(date -> forwards.mark(sold, date)).toList());
    OverlayOracles.checkAll(oracle, "hedged", hedged.levels());
  }

  private static List<LocalDate> dates(Oracle oracle) {
    return oracle.input("days_remaining").items().stream()
        .map(left -> monthEnd(oracle).minusDays(left.number().intValueExact()))
        .toList();
  }

  private static LocalDate monthEnd(Oracle oracle) {
    return ROLL.plusDays(oracle.input("days_in_month").number().intValueExact());
  }

  private static MonthEnds monthEnds(Oracle oracle) {
    return month -> month.getMonth() == Month.DECEMBER ? ROLL : monthEnd(oracle);
  }

  /** The spot rates of the case, and its forward on the first date. */
  private static Conversion spot(Oracle oracle, List<LocalDate> dates) {
    String[] units = oracle.input("quote").text().split(" per ", -1);
    CurrencyPair pair = CurrencyPair.of(units[1], units[0]);
    SortedMap<LocalDate, BigDecimal> rates = new TreeMap<>();
    List<Json> spot = oracle.input("spot").items();
    for (int i = 0; i < dates.size(); i++) {
      rates.put(dates.get(i), spot.get(i).number());
    }
    List<FxQuote> quotes = new ArrayList<>();
    rates.forEach((date, rate) -> quotes.add(new FxQuote("SPOT", pair, date, rate)));
    quotes.add(
        new FxQuote("FORWARD", pair, dates.get(0), oracle.input("forward_at_roll").number()));
    Currency base = Currency.getInstance(oracle.input("base_ccy").text());
    return new Conversion(FxRates.of(quotes), "SPOT", 0, base);
  }
}
