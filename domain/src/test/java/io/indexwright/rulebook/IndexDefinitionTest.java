package io.indexwright.rulebook;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.rulebook.Definitions.at100;
import static io.indexwright.rulebook.Definitions.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {
  private static final Construction PRICE = construction(new Weighting.PriceWeighted());
  private static final Construction EQUAL = construction(new Weighting.EqualWeighted());

  @Test
  void refusesABlankName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defined(" ", PRICE, Absorption.KEEP_SHARES))
        .withMessageContaining("name");
  }

  @Test
  void refusesANotionalOfAnotherCurrency() {
    Construction foreign =
        new Construction(
            new Weighting.EqualWeighted(), new Capping.None(), Money.of("1000", EUR), 4);

    assertThatThrownBy(() -> defined("Two", foreign, Absorption.DIVISOR))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  /** One share of each stays one share of each; what the divisor does not take has no taker. */
  @Test
  void keepsSharesInAPriceWeightedIndexAndInNoOther() {
    assertThat(defined("Two", PRICE, Absorption.KEEP_SHARES).name()).isEqualTo("Two");
    assertThat(defined("Two", EQUAL, Absorption.WEIGHT_FACTOR).name()).isEqualTo("Two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defined("Two", PRICE, Absorption.DIVISOR))
        .withMessageContaining("price-weighted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defined("Two", EQUAL, Absorption.KEEP_SHARES))
        .withMessageContaining("Two");
  }

  private static Construction construction(Weighting weighting) {
    return new Construction(weighting, new Capping.None(), Money.of("1000", USD), 4);
  }

  private static IndexDefinition defined(
      String name, Construction construction, Absorption absorption) {
    return new IndexDefinition(
        Definitions.ID,
        Edition.first(at100("2024-01-02").date()),
        name,
        USD,
        Membership.listed(named("A", "B")),
        construction,
        new Timetable(Timetable.PRICED_DATES, Definitions.NEVER),
        at100("2024-01-02"),
        Conventions.strict(absorption, 2));
  }
}
