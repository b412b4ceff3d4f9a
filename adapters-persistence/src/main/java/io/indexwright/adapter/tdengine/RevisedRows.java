package io.indexwright.adapter.tdengine;

import io.indexwright.application.port.history.Turns;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows of a supertable that are corrected by further rows.
 *
 * <p>Each insert stands alone, so all or none is kept in two steps: every row is checked, against
 * itself and against what is known, before the first is written; and what is written is decided by
 * name, instant and revision alone, so that the same call again completes what a failure left
 * undone. Until then a reader sees a part. Writers take turns: two of them would give one number to
 * two corrections.
 */
final class RevisedRows {

  /** Names in one query, far below the longest text that the server takes. */
  static final int NAMES_AT_ONCE = 500;

  private final TdengineDatabase database;
  private final Supertable table;
  private final Turns turns;
  private final Clock clock;

  RevisedRows(TdengineDatabase database, Supertable table, Turns turns, Clock clock) {
    this.database = database;
    this.table = table;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * What is to be written, and what cannot be: a row that corrects something that was learned of
   * later. If there is any of those, nothing is written.
   */
  record Judgement(List<Row> news, List<Row> late) {}

  /**
   * Adds what is new as the next revision of what is known, unless a row is late.
   *
   * @throws IllegalArgumentException if a number cannot be kept as it is
   * @throws IllegalStateException if a row is older than is kept
   */
  Judgement record(List<Row> told) {
    told.forEach(this::check);
    return inTurn(
        told,
        () -> {
          Judgement judgement = judge(told);
          if (judgement.late().isEmpty()) {
            write(judgement.news());
          }
          return judgement;
        });
  }

  /** Says what {@link #record} would do. */
  Judgement judge(List<Row> told) {
    Judgement judgement = new Judgement(new ArrayList<>(), new ArrayList<>());
    inChunks(sorted(told), chunk -> judge(chunk, judgement));
    return judgement;
  }

  private void judge(List<Row> told, Judgement judgement) {
    Map<Row.Key, Row> known = latest(around(told));
    for (Row row : told) {
      Optional<Row> last = Optional.ofNullable(known.get(row.key()));
      if (last.filter(row::saysNothingNewTo).isEmpty()) {
        judge(row, last, judgement);
      }
    }
  }

  private static void judge(Row row, Optional<Row> last, Judgement judgement) {
    if (last.filter(before -> before.knownAt().isAfter(row.knownAt())).isPresent()) {
      judgement.late().add(row);
    } else {
      judgement.news().add(row.numbered(last.map(before -> before.revision() + 1).orElse(0)));
    }
  }

  /** Adds the rows that are not there; the same may be refused as by {@link #record}. */
  void restore(List<Row> told) {
    told.forEach(this::check);
    inTurn(
        told,
        () -> {
          List<Row> missing = new ArrayList<>();
          inChunks(sorted(told), chunk -> missing.addAll(missing(chunk)));
          write(missing);
          return new Judgement(missing, List.of());
        });
  }

  private List<Row> missing(List<Row> told) {
    Set<List<Object>> known = new HashSet<>();
    around(told).forEach(row -> known.add(List.of(row.key(), row.revision())));
    return told.stream()
        .filter(row -> !known.contains(List.<Object>of(row.key(), row.revision())))
        .toList();
  }

  private static List<Row> sorted(List<Row> told) {
    return told.stream().sorted(Row.ORDER).toList();
  }

  private Judgement inTurn(List<Row> told, Supplier<Judgement> work) {
    return told.isEmpty() ? new Judgement(List.of(), List.of()) : turns.inTurn(table.name(), work);
  }

  private void write(List<Row> rows) {
    inChunks(rows, chunk -> database.answering(on -> table.write(on, chunk)));
  }

  /** Asks for the turn again with every chunk, so that nobody takes us for gone. */
  private void inChunks(List<Row> rows, Consumer<List<Row>> work) {
    int most = database.rowsAtOnce();
    for (int from = 0; from < rows.size(); from += most) {
      List<Row> chunk = rows.subList(from, Math.min(from + most, rows.size()));
      turns.inTurn(
          table.name(),
          () -> {
            work.accept(chunk);
            return chunk;
          });
    }
  }

  private void check(Row row) {
    row.numbers().forEach(number -> number.ifPresent(stated -> checkDigits(stated, row)));
    if (!isKept(row.at())) {
      throw new IllegalStateException(
          "TDengine keeps %d days, and this is older: %s".formatted(Supertable.DAYS_KEPT, row));
    }
  }

  private static void checkDigits(BigDecimal number, Row row) {
    if (!Cells.isKept(number)) {
      throw new IllegalArgumentException(
          "TDengine keeps 15 digits of a number, and %s would not come back as it is: %s"
              .formatted(number.toPlainString(), row));
    }
  }

  /** Returns true if the database does not drop what is as old as this. */
  boolean isKept(Instant at) {
    return !at.isBefore(clock.instant().minus(Supertable.DAYS_KEPT - 1L, ChronoUnit.DAYS));
  }

  /** Returns every revision of the names and the time that {@code told} speaks of. */
  private List<Row> around(List<Row> told) {
    SortedSet<Instant> times = new TreeSet<>(told.stream().map(Row::at).toList());
    List<String> names = told.stream().map(Row::name).distinct().toList();
    return read(names, Period.ever(times.first(), times.last().plusMillis(1)));
  }

  /** Returns every revision of {@code names} in a period, in any order. */
  List<Row> read(Collection<String> names, Period period) {
    return someAtOnce(names, some -> on -> table.read(on, some, period));
  }

  /** Returns the last row of each of {@code names} before the period ends, in any order. */
  List<Row> last(Collection<String> names, Period period) {
    return someAtOnce(names, some -> on -> table.last(on, some, period));
  }

  private List<Row> someAtOnce(
      Collection<String> names, Function<List<String>, TdengineDatabase.Work<List<Row>>> query) {
    List<String> wanted = List.copyOf(names);
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += NAMES_AT_ONCE) {
      List<String> some = wanted.subList(from, Math.min(from + NAMES_AT_ONCE, wanted.size()));
      rows.addAll(database.answering(query.apply(some)));
    }
    return rows;
  }

  /** Returns the revision in force of every fact, in any order. */
  Collection<Row> inForce(Collection<String> names, Period period) {
    return latest(read(names, period)).values();
  }

  private static Map<Row.Key, Row> latest(List<Row> rows) {
    Map<Row.Key, Row> latest = new HashMap<>();
    BinaryOperator<Row> later = BinaryOperator.maxBy(Row.ORDER);
    rows.forEach(row -> latest.merge(row.key(), row, later));
    return latest;
  }

  SortedMap<String, Supertable.Extent> extents() {
    return database.answering(table::extents);
  }
}
