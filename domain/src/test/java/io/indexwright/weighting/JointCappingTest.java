package io.indexwright.weighting;

import static io.indexwright.weighting.CappingTest.weights;
import static io.indexwright.weighting.Facts.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.selection.RefusedException;
import io.indexwright.weighting.Capping.Cap;
import io.indexwright.weighting.Capping.GroupCap;
import io.indexwright.weighting.Capping.InTurn;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every example of caps taken together in docs/rules/capping.md is here. */
class JointCappingTest {
  private static final Scheme SECTOR = new Scheme("sector");
  private static final Facts SECTORS =
      Facts.NONE.and(SECTOR, "A", "X", "B", "X", "C", "Y", "D", "Y", "E", "Y");
  private static final SortedMap<InstrumentId, BigDecimal> CLAIMS =
      claims("A", "6", "B", "2", "C", "1", "D", "0.5", "E", "0.5");

  /** Sector X shares its 0.35 as 6 to 2, though the line cap alone would have levelled A and B. */
  @Test
  void redistributesFromTheOriginalWeights_inWhateverOrder() {
    Capping lines = new Cap(Unit.LINE, Weight.of("0.3"));
    Capping sectors = groupCap("X", "0.35", "1");
    Weights expected =
        weights("A", "0.2625", "B", "0.0875", "C", "0.3", "D", "0.175", "E", "0.175");

    assertThat(new InTurn(List.of(lines, sectors)).capped(CLAIMS, SECTORS.view()))
        .isEqualTo(expected);
    assertThat(new InTurn(List.of(sectors, lines)).capped(CLAIMS, SECTORS.view()))
        .isEqualTo(expected);
  }

  /**
   * Both caps bind. With 0.4 of A the rest follows, and A × D is 6 times B × C as it was before.
   */
  @Test
  void settlesInTurn_whereGroupsCross() {
    Scheme country = new Scheme("country");
    Facts facts =
        Facts.NONE
            .and(SECTOR, "A", "X", "B", "X", "C", "Y", "D", "Y")
            .and(country, "A", "U", "B", "V", "C", "U", "D", "V");
    Capping sectors = groupCap("X", "0.5", "1");
    Capping countries = new Cap(new Unit.Grouped(country), Weight.of("0.6"));

    assertThat(
            new InTurn(List.of(sectors, countries))
                .capped(claims("A", "9", "B", "1", "C", "3", "D", "2"), facts.view()))
        .isEqualTo(weights("A", "0.4", "B", "0.1", "C", "0.2", "D", "0.3"));
  }

  @Test
  void refusesCapsThatCannotAllBeMet() {
    Capping lines = new Cap(Unit.LINE, Weight.of("0.3"));
    Capping sectors = groupCap("Y", "0.3", "1");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new InTurn(List.of(lines, sectors)).capped(CLAIMS, SECTORS.view()))
        .withMessage("[a cap of 0.3 a line, a cap of {Y=0.3}, else 1, a sector] cannot all be met");
    assertThatIllegalArgumentException().isThrownBy(() -> new InTurn(List.of()));
  }

  @Test
  void refusesCapsThatDoNotSettle() {
    Scheme country = new Scheme("country");
    Facts facts =
        Facts.NONE
            .and(SECTOR, "A", "X", "B", "X", "C", "Y")
            .and(country, "A", "U", "B", "V", "C", "V");
    Capping sectors = new Cap(new Unit.Grouped(SECTOR), Weight.of("0.6"));
    SortedMap<String, Weight> limits = new TreeMap<>();
    limits.put("V", Weight.of("0.3"));
    Capping countries = new GroupCap(country, limits, Weight.of("1"));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                new InTurn(List.of(sectors, countries))
                    .capped(claims("A", "1", "B", "1", "C", "1"), facts.view()))
        .withMessageContaining("have not settled in 1000 rounds");
  }

  private static GroupCap groupCap(String group, String limit, String others) {
    SortedMap<String, Weight> limits = new TreeMap<>();
    limits.put(group, Weight.of(limit));
    return new GroupCap(SECTOR, limits, Weight.of(others));
  }
}
