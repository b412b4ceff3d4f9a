package io.indexwright.adapter.tdengine;

import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.CheckedRow;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowCheck;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.intake.RowFaults;
import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** One load of bars: all are looked at before any is written. */
final class BarLoad {
  private final RevisedRows rows;
  private final Instant knownAt;
  private final RowFaults faults = new RowFaults();
  private final Map<Row.Key, Long> lines = new HashMap<>();
  private final List<Row> told = new ArrayList<>();

  BarLoad(RevisedRows rows, Instant knownAt) {
    this.rows = rows;
    this.knownAt = knownAt;
  }

  /** Takes all of {@code readings}, or says what is wrong with them. */
  ImportOutcome of(List<Reading> readings, Instruments instruments) {
    RowCheck check = new RowCheck(List.copyOf(instruments.find(named(readings)).values()), faults);
    readings.forEach(reading -> check.check(reading).ifPresent(this::take));
    RevisedRows.Judgement judgement = faults.inAll() > 0 ? rows.judge(told) : rows.record(told);
    judgement.late().forEach(row -> faults.add(RowFault.late(line(row))));
    if (faults.inAll() > 0) {
      return faults.refusing(check.rows());
    }
    long added = judgement.news().stream().filter(row -> row.revision() == 0).count();
    return new ImportOutcome.Imported(check.rows(), added, judgement.news().size() - added);
  }

  private static NavigableSet<InstrumentId> named(List<Reading> readings) {
    NavigableSet<InstrumentId> named = new TreeSet<>();
    for (Reading reading : readings) {
      if (reading instanceof BarRow row) {
        instrument(row.instrument()).ifPresent(named::add);
      }
    }
    return named;
  }

  private static Optional<InstrumentId> instrument(String name) {
    try {
      return Optional.of(new InstrumentId(name));
    } catch (IllegalArgumentException nobodysName) {
      return Optional.empty();
    }
  }

  private void take(CheckedRow checked) {
    Row row = DatedRows.of(checked.bar(), knownAt);
    long line = checked.row().line();
    long before = faults.inAll();
    for (int column = 0; column < row.numbers().size(); column++) {
      checkDigits(line, Supertable.BARS.columns().get(column), row.numbers().get(column));
    }
    if (!rows.isKept(row.at())) {
      faults.add(
          new RowFault(
              line, "date", "older than the " + Supertable.DAYS_KEPT + " days that are kept"));
    }
    if (faults.inAll() == before) {
      told.add(row);
      lines.put(row.key(), line);
    }
  }

  private void checkDigits(long line, String field, Optional<BigDecimal> number) {
    if (number.filter(stated -> !Cells.isKept(stated)).isPresent()) {
      faults.add(new RowFault(line, field, "more than 15 digits: " + number.get()));
    }
  }

  private long line(Row row) {
    return Optional.ofNullable(lines.get(row.key())).orElseThrow();
  }
}
