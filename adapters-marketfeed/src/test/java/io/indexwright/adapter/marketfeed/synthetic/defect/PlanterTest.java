package io.indexwright.adapter.marketfeed.synthetic.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.series.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class PlanterTest {
  private static final SyntheticMarket MARKET = new SyntheticMarket(7, 20);
  private static final Days DECADE = new Days(LocalDate.of(2015, 1, 1), LocalDate.of(2025, 1, 1));

  @Test
  void changesTheRowsThatItNames_andNoOther() {
    for (Case one : cases(new Planter(1, 0.01))) {
      Map<LocalDate, List<RawRow>> clean = byDate(one.clean());
      Map<LocalDate, List<RawRow>> planted = byDate(one.planted().series());
      Set<LocalDate> changed = new TreeSet<>(clean.keySet());
      changed.removeIf(date -> Objects.equals(clean.get(date), planted.get(date)));

      assertThat(changed).isEqualTo(one.planted().touched().keySet());
      assertThat(clean.keySet()).containsAll(planted.keySet());
    }
  }

  @Test
  void plantsEveryKind() {
    Set<Defect> planted = EnumSet.noneOf(Defect.class);
    cases(new Planter(1, 0.01)).forEach(one -> planted.addAll(one.planted().touched().values()));

    assertThat(planted).containsExactlyInAnyOrder(Defect.values());
  }

  @Test
  void plantsTheSameAgain_andNothingWithoutAChance() {
    List<Case> once = cases(new Planter(1, 0.01));

    assertThat(cases(new Planter(1, 0.01))).isEqualTo(once);
    assertThat(cases(new Planter(2, 0.01))).isNotEqualTo(once);
    assertThat(cases(new Planter(1, 0)))
        .allMatch(one -> one.planted().series().equals(one.clean()))
        .allMatch(one -> one.planted().touched().isEmpty());
  }

  @Test
  void refusesWhatIsNoChance() {
    for (double chance : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new Planter(1, chance)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private record Case(RawSeries clean, Planted planted) {}

  private static List<Case> cases(Planter planter) {
    List<Case> cases = new ArrayList<>();
    for (int number = 1; number <= MARKET.companies(); number++) {
      RawSeries clean = MARKET.history(number, DECADE).rows();
      cases.add(new Case(clean, planter.plant("company " + number, clean)));
    }
    SyntheticMarket.PAIRS.forEach(
        pair -> {
          RawSeries clean = MARKET.rates(pair, DECADE);
          cases.add(new Case(clean, planter.plant(pair.toString(), clean)));
        });
    return cases;
  }

  private static Map<LocalDate, List<RawRow>> byDate(RawSeries series) {
    return series.rows().stream()
        .collect(Collectors.groupingBy(RawRow::date, TreeMap::new, Collectors.toList()));
  }
}
