package io.indexwright.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.performance.growth.AccountWorth;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Trade;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * 100 on Monday buys 10 of A at 10. On Tuesday A is at 11 and 110 is paid in: 110 becomes 220. On
 * Wednesday A is at 12.10 and 50 is paid out: 121 + 110 − 50 = 181, of 220 at the start, 231 with
 * what went out.
 */
class AccountReportTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId A = new InstrumentId("A");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Account ACCOUNT = new Account(new PortfolioId(new UUID(0, 1)), "One", USD);
  private static final Days WEEK = new Days(MONDAY, MONDAY.plusDays(5));
  private static final PriceHistory CLOSES =
      PriceHistory.of(List.of(close(0, "10"), close(1, "11"), close(2, "12.10")));
  private static final List<LedgerEntry> ENTRIES =
      List.of(
          LedgerEntry.cash("first", at(0), usd("100.00")),
          LedgerEntry.first("buy", at(0), bought()),
          LedgerEntry.cash("more", at(1), usd("110.00")),
          LedgerEntry.cash("less", at(2), usd("-50.00")));

  @Test
  void valuesEveryDay_andSaysWhatCameAndWent() {
    AccountWorth worth = AccountWorth.of(ACCOUNT, ENTRIES, CLOSES, WEEK);

    assertThat(worth.days())
        .containsExactly(
            new AccountWorth.Day(MONDAY, usd("100.00"), usd("100.00"), usd("0.00")),
            new AccountWorth.Day(MONDAY.plusDays(1), usd("220.00"), usd("110.00"), usd("0.00")),
            new AccountWorth.Day(MONDAY.plusDays(2), usd("181.00"), usd("0.00"), usd("50.00")));
    assertThat(worth.unpriced()).isEmpty();
  }

  /** 220 / 210 × 231 / 220 − 1 = 0.1: what came in was there at the start of its day. */
  @Test
  void leavesTheTimingOfFlowsOut_orPutsItIn() {
    List<Reading> readings = readings(ENTRIES, CLOSES);

    assertThat(number(readings, "time-weighted return")).isEqualTo(0.1, within(1e-12));
    assertThat(number(readings, "money-weighted return over all")).isPositive();
    assertThat(number(readings, "total return")).isEqualTo(0.1, within(1e-12));
    assertThat(readings)
        .filteredOn(reading -> reading.name().equals("annual return"))
        .singleElement()
        .satisfies(it -> assertThat(it.value().toString()).startsWith("undefined, because"));
  }

  @Test
  void saysWhyThereIsNothingToMeasure() {
    assertThat(readings(List.of(), CLOSES))
        .extracting(reading -> reading.value().toString())
        .containsOnly("undefined, because it takes 2 days with a worth or more, not 0");
  }

  @Test
  void leavesOutADayWithoutAPrice_andNamesWhatHasNone() {
    PriceHistory late = PriceHistory.of(List.of(close(1, "11"), close(2, "12.10")));

    AccountWorth worth = AccountWorth.of(ACCOUNT, ENTRIES, late, WEEK);

    assertThat(worth.days()).hasSize(2);
    assertThat(worth.unpriced()).containsExactly(A);
    assertThat(worth.days().get(0).in()).isEqualTo(usd("210.00"));
  }

  @Test
  void measuresNoSeries_whereAllWasPaidOut() {
    List<LedgerEntry> emptied =
        List.of(
            LedgerEntry.cash("first", at(0), usd("100.00")),
            LedgerEntry.cash("all", at(1), usd("-100.00")),
            LedgerEntry.cash("again", at(3), usd("1.00")),
            LedgerEntry.cash("back", at(4), usd("-1.00")));

    assertThat(readings(emptied, CLOSES)).hasSize(3);
  }

  private static List<Reading> readings(List<LedgerEntry> entries, PriceHistory closes) {
    return AccountReport.of(AccountWorth.of(ACCOUNT, entries, closes, WEEK), Assumptions.daily());
  }

  private static double number(List<Reading> readings, String name) {
    return readings.stream()
        .filter(reading -> reading.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value()
        .value()
        .orElseThrow();
  }

  private static Fact bought() {
    Trade trade = new Trade(A, Side.BUY, Quantity.of(10));
    return new Fact.Traded(trade, usd("100.00"), usd("0.00"), BigDecimal.ONE);
  }

  private static Close close(int day, String price) {
    return new Close(A, MONDAY.plusDays(day), Price.of(price, USD));
  }

  private static Instant at(int day) {
    return MONDAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
