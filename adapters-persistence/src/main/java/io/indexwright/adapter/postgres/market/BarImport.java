package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.intake.CheckedRow;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowCheck;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.intake.RowFaults;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** One import: every row is looked at and staged as it passes by, then all are merged. */
final class BarImport {
  private static final String INSTRUMENTS =
      """
      -- instruments.all
      select number, id, name, currency from instrument order by number
      """;

  private final Handle handle;
  private final BarStaging staging;
  private final List<Known> instruments;
  private final SortedSet<Integer> archived;
  private final RowFaults faults = new RowFaults();
  private final RowCheck check;
  private final BitSet named = new BitSet();
  private final BitSet years = new BitSet();

  private record Known(long number, Instrument instrument) {}

  BarImport(Handle handle, Instant knownAt) {
    this.handle = handle;
    this.staging = new BarStaging(handle, knownAt);
    this.archived = BarYears.archived(handle);
    this.instruments =
        handle
            .createQuery(INSTRUMENTS)
            .map(
                (row, context) ->
                    new Known(
                        row.getLong("number"),
                        new Instrument(
                            Columns.instrument(row, "id"),
                            row.getString("name"),
                            Columns.currency(row))))
            .list();
    this.check = new RowCheck(instruments.stream().map(Known::instrument).toList(), faults);
  }

  /** Takes all of {@code rows}, or says what is wrong with them. */
  ImportOutcome of(Iterator<? extends Reading> rows) throws SQLException {
    staging.fill(copy -> stage(rows, copy));
    KnownInstruments.hold(handle, named());
    staging.findChanges(stretch());
    staging.tellLate(faults);
    if (faults.inAll() > 0) {
      return faults.refusing(check.rows());
    }
    BarYears.open(handle, years.stream().boxed().toList());
    return staging.merge(check.rows(), stretch());
  }

  private void stage(Iterator<? extends Reading> rows, BarCopy copy) throws SQLException {
    while (rows.hasNext()) {
      Optional<CheckedRow> row = check.check(rows.next());
      if (row.isPresent()) {
        stage(row.get(), copy);
      }
    }
  }

  private void stage(CheckedRow row, BarCopy copy) throws SQLException {
    int year = row.row().date().getYear();
    if (archived.contains(year)) {
      faults.add(new RowFault(row.row().line(), "date", BarYears.away(List.of(year))));
    }
    named.set(row.instrument());
    years.set(year);
    copy.send(row, instruments.get(row.instrument()).number());
  }

  private List<InstrumentId> named() {
    return named.stream().mapToObj(place -> instruments.get(place).instrument().id()).toList();
  }

  private Stretch stretch() {
    return new Stretch(
        LocalDate.of(Math.max(years.nextSetBit(0), 1), 1, 1),
        LocalDate.of(Math.max(years.length(), 1), 1, 1));
  }
}
