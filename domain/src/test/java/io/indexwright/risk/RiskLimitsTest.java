package io.indexwright.risk;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static io.indexwright.risk.Accounts.A;
import static io.indexwright.risk.Accounts.ACCOUNT;
import static io.indexwright.risk.Accounts.buy;
import static io.indexwright.risk.Accounts.limits;
import static io.indexwright.risk.Accounts.money;
import static io.indexwright.risk.Accounts.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RiskLimitsTest {
  private static final RiskLimits ALL =
      limits(
          new RiskLimit.OrderQuantity(Quantity.of(30)),
          new RiskLimit.BuyingPower(),
          new RiskLimit.Covered(),
          new RiskLimit.DailyCount(9));

  @Test
  void opensTheOrderInTheAccount_whenItIsAccepted() {
    AccountExposure after = accepted(ALL.judge(buy(20), ACCOUNT));

    assertThat(after.reserved()).isEqualTo(money("2501"));
    assertThat(after.ordersToday()).isEqualTo(4);
    assertThat(after.line(A).orElseThrow().onOrder()).isEqualTo(Quantity.of(25));
    assertThat(after.line(A).orElseThrow().onSale()).isEqualTo(Quantity.of(10));
  }

  @Test
  void reservesNothingForASale() {
    AccountExposure after = accepted(ALL.judge(sell(20), ACCOUNT));

    assertThat(after.reserved()).isEqualTo(money("500"));
    assertThat(after.line(A).orElseThrow().onOrder()).isEqualTo(Quantity.of(5));
    assertThat(after.line(A).orElseThrow().onSale()).isEqualTo(Quantity.of(30));
  }

  @Test
  void namesEveryLimitThatIsBroken() {
    assertThat(refused(ALL.judge(buy(40), ACCOUNT)))
        .extracting(breach -> breach.limit().name())
        .containsExactly("QUANTITY", "BUYING_POWER");
  }

  /** Twice 17 A are 3,402 with their fees, of 3,500 that are free; one more does not fit. */
  @Test
  void judgesEachOrderAsIfThoseBeforeItWereOpen() {
    assertThat(accepted(ALL.judge(List.of(buy(17), buy(17)), ACCOUNT)).reserved())
        .isEqualTo(money("3902"));
    assertThat(refused(ALL.judge(List.of(buy(17), buy(17), buy(1)), ACCOUNT)))
        .singleElement()
        .hasToString("BUYING_POWER of A: 4003 is more than 4000");
  }

  /** 10 A bring 1,000 less a dollar: with the 3,500 that are free, 44 A and a dollar fit. */
  @Test
  void countsOnSalesAtTheMarketThatAreSentBefore() {
    AccountExposure after = accepted(ALL.judge(List.of(sell(10), buy(30), buy(14)), ACCOUNT));

    assertThat(after.cash()).isEqualTo(money("4999"));
    assertThat(refused(ALL.judge(List.of(sell(10), buy(30), buy(15)), ACCOUNT)))
        .singleElement()
        .hasToString("BUYING_POWER of A: 5002 is more than 4999");
    assertThat(refused(ALL.judge(List.of(buy(30), buy(14), sell(10)), ACCOUNT))).hasSize(1);
    assertThat(accepted(ALL.judge(sell(10), ACCOUNT)).cash()).isEqualTo(money("4000"));
  }

  @Test
  void countsOnNoSaleThatWaitsForAPrice() {
    OrderTicket waiting = sell(10).as(new OrderType.Limit(usd("90")), TimeInForce.day());

    assertThat(accepted(ALL.judge(List.of(waiting), ACCOUNT)).cash()).isEqualTo(money("4000"));
  }

  @Test
  void alwaysBoundsCashAndUnits_whereNothingIsBorrowed() {
    RiskLimits limits =
        RiskLimits.unborrowed(Accounts.ONE_DOLLAR, new RiskLimit.OrderQuantity(Quantity.of(50)));

    assertThat(refused(limits.judge(List.of(buy(51), sell(51)), ACCOUNT)))
        .extracting(breach -> breach.limit().name())
        .containsExactly("BUYING_POWER", "QUANTITY", "COVERED", "QUANTITY");
  }

  @Test
  void takesUpNothingForAnOrderThatIsRefused() {
    assertThat(refused(ALL.judge(List.of(buy(31), buy(30)), ACCOUNT)))
        .extracting(breach -> breach.limit().name())
        .containsExactly("QUANTITY");
  }

  @Test
  void sendsAnything_whenNothingIsLimited() {
    OrderTicket unknown = new OrderTicket(id("Z"), Side.BUY, Quantity.of(1));

    assertThat(accepted(limits().judge(unknown, ACCOUNT)).reserved()).isEqualTo(money("500"));
  }

  @Test
  void refusesToRefuseWithoutAReason() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RiskVerdict.Refused(List.of()));
  }

  @Test
  void refusesAnAccountThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> account(money("-0.01"), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> account(money("0"), -1));
    assertThat(account(money("0"), 0).line(A)).isEmpty();
  }

  @Test
  void refusesTwoCurrencies() {
    Money dollar = money("1");
    Money euro = Money.of("1", EUR);
    OrderTicket inEuros = buy(1).as(new OrderType.Limit(Price.of("1", EUR)), TimeInForce.day());

    mismatches(() -> exposure(dollar, euro, dollar, dollar));
    mismatches(() -> exposure(dollar, dollar, euro, dollar));
    mismatches(() -> exposure(dollar, dollar, dollar, euro));
    mismatches(() -> ALL.judge(inEuros, ACCOUNT));
    mismatches(
        () -> new AccountExposure(euro, euro, euro, euro, 0, new TreeMap<>(ACCOUNT.lines())));
  }

  /** Whatever is sent, what is open never takes more cash than there is, nor more units. */
  @RepeatedTest(100)
  void neverLetsMoreThroughThanThereIs(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    AccountExposure account = ACCOUNT;
    for (int i = 0; i < 30; i++) {
      long units = 1L + random.nextInt(20);
      AccountExposure before = account;
      account =
          ALL.judge(random.nextBoolean() ? buy(units) : sell(units), before)
              .fold(RiskVerdict.Accepted::after, refused -> before);
    }

    AccountExposure.Line line = account.line(A).orElseThrow();
    assertThat(account.reserved().exceeds(account.cash())).isFalse();
    assertThat(line.onSale().exceeds(line.held())).isFalse();
    assertThat(account.ordersToday()).isLessThanOrEqualTo(9);
  }

  private static AccountExposure account(Money reserved, int orders) {
    return new AccountExposure(
        money("1"), money("1"), reserved, money("0"), orders, new TreeMap<>());
  }

  private static AccountExposure exposure(Money value, Money cash, Money reserved, Money lost) {
    return new AccountExposure(value, cash, reserved, lost, 0, new TreeMap<>());
  }

  private static void mismatches(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(CurrencyMismatchException.class);
  }

  private static AccountExposure accepted(RiskVerdict verdict) {
    return Stream.of(verdict)
        .filter(RiskVerdict.Accepted.class::isInstance)
        .map(RiskVerdict.Accepted.class::cast)
        .map(RiskVerdict.Accepted::after)
        .findFirst()
        .orElseThrow();
  }

  private static List<Breach> refused(RiskVerdict verdict) {
    return verdict.fold(accepted -> List.of(), RiskVerdict.Refused::breaches);
  }
}
