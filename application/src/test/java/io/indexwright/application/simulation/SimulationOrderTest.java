package io.indexwright.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.application.simulation.SimulationOrder.Held;
import io.indexwright.calendar.Span;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.simulation.policy.SimulationPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulationOrderTest {
  private static final TreeMap<InstrumentId, BigDecimal> WEIGHTS =
      new TreeMap<>(Map.of(new InstrumentId("A"), BigDecimal.ONE));
  private static final SimulationTerms TERMS =
      new SimulationTerms(SimulationPolicy.whole(Fees.none()), Optional.empty());
  private static final SimulationOrder ORDER =
      new SimulationOrder(
          BigDecimal.TEN,
          "USD",
          new SimulationOrder.Stretch(LocalDate.of(2020, 1, 1), Optional.empty()),
          new Held(Optional.empty(), WEIGHTS),
          TERMS,
          new SimulationOrder.Judging(Optional.empty(), BigDecimal.ZERO));

  @Test
  void holdsEitherAnIndexOrWeights() {
    IndexId index = new IndexId(new UUID(1, 1));

    assertThat(new Held(Optional.of(index), Collections.emptySortedMap()).index()).contains(index);
    assertThatIllegalArgumentException().isThrownBy(() -> new Held(Optional.of(index), WEIGHTS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Held(Optional.empty(), Collections.emptySortedMap()));
  }

  @Test
  void startsNoEarlierThanAnyMarket() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationOrder.Stretch(LocalDate.of(1799, 12, 31), Optional.empty()))
        .withMessage("a start is 1800-01-01 or later");
  }

  @Test
  void hasPoliciesOfDifferentNames() {
    GridOrder.Cut cut = new GridOrder.Cut.Rolling(Period.ofYears(1), Period.ofYears(1));
    GridOrder.Named one = new GridOrder.Named("one", TERMS);

    assertThat(new GridOrder(ORDER, List.of(one), cut).terms()).containsExactly(TERMS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GridOrder(ORDER, List.of(one, one), cut));
    assertThatIllegalArgumentException().isThrownBy(() -> new GridOrder(ORDER, List.of(), cut));
  }

  @Test
  void countsItsWindows() {
    Span whole = new Span(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));

    assertThat(new GridOrder.Cut.Rolling(Period.ofYears(3), Period.ofYears(1)).windows(whole))
        .isEqualTo(3);
    assertThat(new GridOrder.Cut.WalkForward(Period.ofYears(3), Period.ofYears(1)).windows(whole))
        .isEqualTo(2);
  }

  @Test
  void isDoneOftenerOrSeldom() {
    assertThat(Arrays.stream(Every.values()).map(Every::schedule).distinct()).hasSize(4);
  }
}
