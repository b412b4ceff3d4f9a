package io.indexwright.simulation;

import static io.indexwright.simulation.Told.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.calendar.Span;
import io.indexwright.market.Books;
import io.indexwright.rates.Conversion;
import io.indexwright.simulation.grid.Benchmark;
import io.indexwright.simulation.grid.Grid;
import io.indexwright.simulation.grid.WalkForward;
import io.indexwright.simulation.grid.Windows;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Windows, folds and benchmarks that can be checked by hand. */
class GridTest {
  private static final Told MARKET =
      Told.market()
          .aimed("A", "1", "10", "11", "12", "13", "14", "15")
          .fixing("1.00", "1.00", "1.25", "1.00", "1.00", "1.00");
  private static final SimulationPolicy FREE = SimulationPolicy.whole(Fees.none());
  private static final SimulationPolicy DEAR =
      SimulationPolicy.whole(new Fees.Fixed(BigDecimal.valueOf(100)));
  private static final Span WHOLE = new Span(day(0), day(5));

  @Test
  void rollsWindows_andLeavesOutWhatDoesNotFit() {
    assertThat(Windows.rolling(WHOLE, Period.ofDays(3), Period.ofDays(2)))
        .containsExactly(new Span(day(0), day(2)), new Span(day(2), day(4)));
    assertThatThrownBy(() -> Windows.rolling(WHOLE, Period.ZERO, Period.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a window must be of some days: P0D");
  }

  @Test
  void runsEveryPolicyOverEveryWindow_inOrder() {
    List<Grid.Cell<String>> cells =
        grid(Windows.rolling(WHOLE, Period.ofDays(3), Period.ofDays(2))).run(GridTest::points);

    assertThat(cells)
        .containsExactly(
            new Grid.Cell<>(0, new Span(day(0), day(2)), "108"),
            new Grid.Cell<>(0, new Span(day(2), day(4)), "105"),
            new Grid.Cell<>(1, new Span(day(0), day(2)), "120"),
            new Grid.Cell<>(1, new Span(day(2), day(4)), "116.6"));
  }

  @Test
  void cancelsWhatIsLeft_whenToldToStop() {
    assertThat(grid(List.of(WHOLE)).run(GridTest::points, () -> true))
        .allMatch(cell -> cell.kept().startsWith("Cancelled"));
  }

  @Test
  void choosesBeforeItJudges() {
    List<WalkForward.Step<String>> steps =
        new WalkForward(
                grid(List.of()), Windows.walkForward(WHOLE, Period.ofDays(2), Period.ofDays(2)))
            .run(result -> result.last().points(), GridTest::points);

    assertThat(steps)
        .containsExactly(
            new WalkForward.Step<>(
                new Windows.Fold(new Span(day(0), day(1)), new Span(day(2), day(3))),
                Optional.of(1),
                Optional.of("108.3")),
            new WalkForward.Step<>(
                new Windows.Fold(new Span(day(2), day(3)), new Span(day(4), day(5))),
                Optional.of(1),
                Optional.of("107.1")));
  }

  @Test
  void comparesOnCommonDates_inOneCurrency_atTheRateOfEach() {
    Benchmark euros =
        new Benchmark(
            "euros", Books.EUR, levels(Map.of(0, "50", 2, "60", 9, "1")), Optional.empty());

    Benchmark.Compared compared =
        euros.against(result(), new Conversion(MARKET.made().fx(), "ECB", 0, Books.USD));

    // 60 × 1.25 is half more than 50, and 120 is a fifth more than 100
    assertThat(compared.rows().keySet()).containsExactly(day(0), day(2));
    assertThat(compared.rows().lastEntry().getValue().level()).isEqualByComparingTo("75");
    assertThat(compared.rows().lastEntry().getValue().relative()).isEqualByComparingTo("0.8");
    assertThat(compared.warnings()).isEmpty();
  }

  @Test
  void warns_whenTheBenchmarkIsHeldByWhatItJudges() {
    Benchmark inside =
        new Benchmark("A itself", Books.USD, levels(Map.of(0, "10")), Optional.of(Books.id("A")));

    assertThat(
            inside
                .against(result(), new Conversion(MARKET.made().fx(), "ECB", 0, Books.USD))
                .warnings())
        .containsExactly("the benchmark A itself is held by what it judges, as A");
  }

  private static SimulationResult result() {
    return Simulated.done(MARKET.simulation().run(MARKET.investing("1000", FREE)));
  }

  private static Grid grid(List<Span> windows) {
    return new Grid(
        MARKET.simulation(), MARKET.investing("1000", FREE), List.of(DEAR, FREE), windows);
  }

  private static String points(SimulationOutcome outcome) {
    return outcome.fold(
        done -> done.result().last().points().stripTrailingZeros().toPlainString(),
        String::valueOf,
        String::valueOf);
  }

  private static NavigableMap<LocalDate, BigDecimal> levels(Map<Integer, String> levels) {
    NavigableMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    levels.forEach((place, level) -> byDate.put(day(place), new BigDecimal(level)));
    return byDate;
  }
}
