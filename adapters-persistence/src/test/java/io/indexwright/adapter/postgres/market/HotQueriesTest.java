package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.intake.BarRow;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server does for each question that is asked often, as it says itself. */
@Tag("once")
class HotQueriesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int NAMES = 400;
  private static final int DAYS_A_YEAR = 90;
  private static final LocalDate START = LocalDate.of(2021, 1, 1);
  private static final String EXPLAIN =
      "explain (analyze, costs off, timing off, summary off, buffers off) ";
  private static final Pattern PARTITION = Pattern.compile(" on (bar_[0-9]{4})\\b");

  @BeforeEach
  void fill() {
    Currency usd = Currency.getInstance("USD");
    new PostgresInstruments(DATABASE.transactions())
        .add(
            IntStream.range(0, NAMES)
                .mapToObj(name -> new Instrument(new InstrumentId("N" + name), "x", usd))
                .toList());
    new PostgresBars(DATABASE.longWork())
        .load(
            IntStream.range(0, NAMES * 4 * DAYS_A_YEAR).mapToObj(HotQueriesTest::row).iterator(),
            FIRST);
    DATABASE.tell("analyze bar");
  }

  private static BarRow row(int i) {
    int day = i / NAMES;
    LocalDate date = START.plusYears(day / DAYS_A_YEAR).plusDays(4L * (day % DAYS_A_YEAR));
    return new BarRow(
        i, "N" + i % NAMES, date, "USD", BarRow.Figures.of(BigDecimal.valueOf(100L + i, 2)));
  }

  @Test
  void oneNameOfAllYears_isReadByItsKey() {
    Plan plan = history(1, LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1));

    assertThat(plan.read()).containsExactly("bar_2021", "bar_2022", "bar_2023", "bar_2024");
    assertThat(plan.text()).doesNotContain("Seq Scan");
  }

  @Test
  void manyNamesOfAYear_areReadByTheirKeys_inThatYear() {
    Plan plan = history(20, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1));

    assertThat(plan.named()).containsExactly("bar_2023");
    assertThat(plan.text()).contains("bar_2023_pkey").doesNotContain("Seq Scan");
  }

  @Test
  void allNamesOfADay_areReadByTheirKeys_inThatYear() {
    LocalDate day = START.plusYears(2).plusDays(56);
    Plan plan = history(NAMES, day, day.plusDays(1));

    assertThat(plan.named()).containsExactly("bar_2023");
    assertThat(plan.text()).contains("bar_2023_pkey").doesNotContain("Seq Scan");
  }

  @Test
  void theLastClose_isFoundInItsYear_andNoEarlierOneIsOpened() {
    Plan plan = explain(PostgresPrices.LAST, 1, LocalDate.of(1, 1, 1), LocalDate.of(2023, 12, 31));

    assertThat(plan.read()).containsExactly("bar_2023");
    assertThat(plan.named()).doesNotContain("bar_2024");
    assertThat(plan.text()).contains("bar_2023_pkey").doesNotContain("Seq Scan on bar_2");
  }

  @Test
  void theBarsOfANameInAYear_areReadByTheirKeys_inThatYear() {
    Plan plan = explain(PostgresBars.FIND, 1, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1));

    assertThat(plan.named()).containsExactly("bar_2023");
    assertThat(plan.text()).contains("bar_2023_pkey").doesNotContain("Seq Scan on bar");
  }

  /** What the server says it did. */
  private record Plan(String text) {

    /** Partitions that are in the plan. */
    Set<String> named() {
      return partitions(line -> true);
    }

    /** Partitions that were opened. */
    Set<String> read() {
      return partitions(line -> !line.contains("never executed"));
    }

    private Set<String> partitions(Predicate<String> isMeant) {
      return text.lines()
          .filter(isMeant)
          .flatMap(line -> PARTITION.matcher(line).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Plan explain(String query, int names, LocalDate from, LocalDate until) {
    return DATABASE
        .transactions()
        .reading(
            handle ->
                plan(
                    handle
                        .createQuery(EXPLAIN + query)
                        .bindArray(
                            "ids",
                            String.class,
                            ids(names).stream().map(InstrumentId::value).toList())
                        .bind("id", "N1")
                        .bind("from", from)
                        .bind("until", until)
                        .bind("asKnownAt", Columns.moment(FIRST))));
  }

  /** The values of this one stand in its text. */
  private static Plan history(int names, LocalDate from, LocalDate until) {
    return DATABASE
        .transactions()
        .reading(
            handle ->
                plan(
                    handle.createQuery(
                        EXPLAIN
                            + PostgresPrices.history(
                                Numbers.of(handle, ids(names)), new Stretch(from, until), FIRST))));
  }

  private static List<InstrumentId> ids(int names) {
    return IntStream.range(0, names).mapToObj(name -> new InstrumentId("N" + name)).toList();
  }

  private static Plan plan(Query query) {
    return new Plan(
        query
            .configure(SqlStatements.class, sql -> sql.setUnusedBindingAllowed(true))
            .mapTo(String.class)
            .collect(Collectors.joining("\n")));
  }
}
