package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known of instruments besides their closes; {@code date} is from when on. */
public final class CsvSayings {

  private CsvSayings() {}

  /**
   * Returns every row of {@code date,instrument,figure,value}.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<Dated<Figure, BigDecimal>> figures(CsvFile file) {
    Set<Place> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        Set.of("date", "instrument", "figure", "value"),
        Set.of(),
        row -> {
          InstrumentId instrument = row.instrument();
          LocalDate from = row.date("date");
          Figure figure =
              row.read("figure", "the name of a figure such as book-value", Figure::new);
          BigDecimal value = row.decimal("value");
          refuseTwice(row, new Place(instrument, from, figure), seen);
          return new Dated<>(figure, instrument, from, value);
        });
  }

  /**
   * Returns every row of {@code date,instrument,scheme,group}.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<Dated<Scheme, String>> groups(CsvFile file) {
    Set<Place> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        Set.of("date", "instrument", "scheme", "group"),
        Set.of(),
        row -> {
          InstrumentId instrument = row.instrument();
          LocalDate from = row.date("date");
          Scheme scheme = row.read("scheme", "the name of a scheme such as sector", Scheme::new);
          String group = row.read("group", "the name of a group", Row::filled);
          refuseTwice(row, new Place(instrument, from, scheme), seen);
          return new Dated<>(scheme, instrument, from, group);
        });
  }

  private static void refuseTwice(Row row, Place place, Set<Place> seen) {
    row.refuseTwice(
        seen.add(place),
        "date",
        "a second " + place.about() + " of " + place.instrument() + " from " + place.from());
  }

  private record Place(InstrumentId instrument, LocalDate from, Object about) {}
}
