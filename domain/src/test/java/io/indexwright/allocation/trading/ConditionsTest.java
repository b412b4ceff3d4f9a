package io.indexwright.allocation.trading;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  /** 100 now, 50 more tomorrow, 120 less in two days, 40 more in four: 100, 150, 30, 30, 70. */
  private static final Conditions AWAITING =
      Conditions.plain(USD)
          .awaiting(new TreeMap<>(Map.of(1, usd("50"), 2, usd("-120"), 4, usd("40"))));

  @Test
  void knowWhatIsLeftAtTheWorstMoment() {
    Money cash = usd("100");

    assertThat(AWAITING.leastFrom(0, cash)).isEqualTo(usd("30"));
    assertThat(AWAITING.leastFrom(2, cash)).isEqualTo(usd("30"));
    assertThat(AWAITING.leastFrom(4, cash)).isEqualTo(usd("70"));
    assertThat(AWAITING.leastFrom(9, cash)).isEqualTo(usd("70"));
    assertThat(Conditions.plain(USD).leastFrom(0, cash)).isEqualTo(cash);
  }

  @Test
  void sumWhatIsOnItsWay() {
    assertThat(AWAITING.underway()).isEqualTo(usd("-30"));
    assertThat(Conditions.plain(EUR).underway()).isEqualTo(Money.zero(EUR));
  }

  @Test
  void tradeWholeUnitsUnlessTheySayOtherwise() {
    Terms boardLots = Terms.WHOLE_UNITS.inLotsOf(Quantity.of(100));
    Conditions conditions = AWAITING.with(new TreeMap<>(Map.of(id("A"), boardLots)));

    assertThat(conditions.of(id("A"))).isEqualTo(boardLots);
    assertThat(conditions.of(id("B"))).isEqualTo(new Terms(Quantity.of(1), "", 0));
    assertThat(conditions.pending()).isEqualTo(AWAITING.pending());
    assertThat(conditions.with(Exchange.none(EUR)))
        .isEqualTo(new Conditions(Exchange.none(EUR), AWAITING.pending(), conditions.terms()));
  }

  @Test
  void termsAreChangedOneByOne() {
    assertThat(
            Terms.WHOLE_UNITS
                .inLotsOf(new Quantity(new BigDecimal("0.01")))
                .taxedIn("GB")
                .settledAfter(2))
        .isEqualTo(new Terms(new Quantity(new BigDecimal("0.01")), "GB", 2));
  }

  @Test
  void refuseALotOfNothing_andASettlementInThePast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Terms.WHOLE_UNITS.inLotsOf(Quantity.NONE))
        .withMessageContaining("0, T+0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Terms.WHOLE_UNITS.settledAfter(-1))
        .withMessageContaining("T+-1");
  }

  @Test
  void addUpConversions() {
    Conversion one = new Conversion(usd("2"), Money.of("1", EUR));

    assertThat(one.plus(new Conversion(usd("3"), Money.of("4", EUR))))
        .isEqualTo(new Conversion(usd("5"), Money.of("5", EUR)));
  }

  /** The least balance of all days, told day by day. */
  @RepeatedTest(20)
  void leaveNoDayOverdrawn(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 50; i++) {
      SortedMap<Integer, Money> flows = new TreeMap<>();
      List.of(0, 1, 2, 3, 5).forEach(day -> flows.put(day, cents(random.nextInt(200) - 100)));
      Money cash = cents(random.nextInt(300));
      int from = random.nextInt(7);
      List<Money> balances = new ArrayList<>();
      for (int day = 0; day < 8; day++) {
        Money before = day == 0 ? cash : balances.get(day - 1);
        balances.add(before.plus(flows.getOrDefault(day, usd("0"))));
      }

      assertThat(Conditions.plain(USD).awaiting(flows).leastFrom(from, cash))
          .isEqualTo(
              Collections.min(
                  balances.subList(from, 8),
                  Comparator.comparing((Money money) -> money.amount())));
    }
  }

  private static Money cents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), USD);
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
