package io.indexwright.index;

import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.index.Substitution.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PricingTest {
  private static final Substitution CARRIED =
      new Substitution(id("B"), Source.CARRIED, new BigDecimal("7.50"));
  private static final Pricing PRICING = Pricing.of(on("2024-01-02", "A", "10"), List.of(CARRIED));

  @Test
  void knowsClosesAndWhatStandsInForThem() {
    assertThat(PRICING.of(id("A"))).contains(BigDecimal.TEN);
    assertThat(PRICING.of(id("B"))).contains(new BigDecimal("7.5"));
    assertThat(PRICING.of(id("C"))).isEmpty();
    assertThat(PRICING.unpricedOf(new TreeSet<>(List.of(id("A"), id("B"), id("C")))))
        .containsExactly(id("C"));
  }

  @Test
  void restatesThePricesOfThoseThatSplit() {
    Adjustment split = new Adjustment(BigDecimal.ONE, new BigDecimal("2"), BigDecimal.ZERO);

    Pricing after = PRICING.after(new TreeMap<>(Map.of(id("A"), split)));

    assertThat(after.of(id("A"))).contains(new BigDecimal("5"));
    assertThat(after.of(id("B"))).contains(new BigDecimal("7.5"));
  }

  @Test
  void leavesAWorthlessShareWorthless() {
    Pricing worthless =
        Pricing.of(
            on("2024-01-02"), List.of(new Substitution(id("A"), Source.ZERO, BigDecimal.ZERO)));
    Adjustment pays = new Adjustment(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    assertThat(worthless.after(new TreeMap<>(Map.of(id("A"), pays))).of(id("A")))
        .contains(BigDecimal.ZERO);
  }

  @Test
  void refusesASubstituteThatItsSourceCannotGive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Substitution(id("A"), Source.ZERO, BigDecimal.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Substitution(id("A"), Source.CARRIED, BigDecimal.ZERO))
        .withMessageContaining("CARRIED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Substitution(id("A"), Source.ESTIMATED, new BigDecimal("-1")));
  }
}
