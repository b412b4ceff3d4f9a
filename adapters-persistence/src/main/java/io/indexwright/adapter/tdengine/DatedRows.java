package io.indexwright.adapter.tdengine;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.series.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Bars as rows of {@link Supertable#BARS}; a date is midnight UTC. */
final class DatedRows {

  private DatedRows() {}

  /** Returns the row of a bar, without a number yet. */
  static Row of(Bar bar, Instant knownAt) {
    return of(new Revision<>(bar, 0, Cells.instant(Cells.micros(knownAt))));
  }

  static Row of(Revision<Bar> revision) {
    Bar bar = revision.fact();
    Close close = bar.close();
    return new Row(
        close.instrument().value(),
        start(close.date()),
        revision.number(),
        List.of(
            Optional.of(close.price().perUnit()), bar.open(), bar.high(), bar.low(), bar.volume()),
        close.price().currency().getCurrencyCode(),
        revision.knownAt());
  }

  static Revision<Bar> revision(Row row) {
    return new Revision<>(bar(row), row.revision(), row.knownAt());
  }

  static Bar bar(Row row) {
    return new Bar(
        close(row),
        row.numbers().get(1),
        row.numbers().get(2),
        row.numbers().get(3),
        row.numbers().get(4));
  }

  static Close close(Row row) {
    return new Close(
        new InstrumentId(row.name()),
        date(row.at()),
        new Price(row.first(), Currency.getInstance(row.unit())));
  }

  static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static LocalDate date(Instant start) {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }
}
