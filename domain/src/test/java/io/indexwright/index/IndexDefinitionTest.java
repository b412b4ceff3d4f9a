package io.indexwright.index;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.calendar.Schedule;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {
  private static final SortedSet<InstrumentId> TWO = new TreeSet<>(List.of(id("A"), id("B")));
  private static final Weighting PRICE = new Weighting.PriceWeighted();

  @Test
  void refusesABlankName() {
    assertThatIllegalArgumentException().isThrownBy(() -> defined(" ", TWO, PRICE, 2));
  }

  @Test
  void refusesToHaveNoConstituent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defined("Two", new TreeSet<>(), PRICE, 2))
        .withMessageContaining("Two");
  }

  @Test
  void publishesNoneToTwelveDecimals() {
    assertThat(defined("Two", TWO, PRICE, 0).levelDecimals()).isZero();
    assertThat(defined("Two", TWO, PRICE, 12).levelDecimals()).isEqualTo(12);
    assertThatIllegalArgumentException().isThrownBy(() -> defined("Two", TWO, PRICE, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defined("Two", TWO, PRICE, 13))
        .withMessageContaining("13");
  }

  @Test
  void refusesEqualPartsOfAnotherCurrency() {
    assertThat(defined("Two", TWO, equal(Money.of("1000", USD)), 2).currency()).isEqualTo(USD);
    assertThatThrownBy(() -> defined("Two", TWO, equal(Money.of("1000", EUR)), 2))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void listsConstituentsInOrder_whateverOrderTheyCameIn() {
    SortedSet<InstrumentId> backwards = new TreeSet<>(Comparator.reverseOrder());
    backwards.addAll(TWO);

    assertThat(defined("Two", backwards, PRICE, 2).constituents())
        .containsExactly(id("A"), id("B"));
  }

  private static Weighting equal(Money notional) {
    return new Weighting.EqualWeighted(notional, 4);
  }

  private static IndexDefinition defined(
      String name, SortedSet<InstrumentId> constituents, Weighting weighting, int decimals) {
    return new IndexDefinition(
        new IndexId(new UUID(0, 1)),
        name,
        USD,
        constituents,
        weighting,
        Schedule.NEVER,
        Definitions.at100("2024-01-02"),
        decimals);
  }
}
