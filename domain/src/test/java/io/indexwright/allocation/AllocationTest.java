package io.indexwright.allocation;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Exchange;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final Money NOTHING = Money.zero(USD);

  @Test
  void refusesToOverspend() {
    assertThat(leaving("0.00").cashLeft()).isEqualTo(NOTHING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> leaving("-0.01"))
        .withMessageContaining("-0.01");
  }

  /** 7 euros and a fee of 1 are 8 euros, which take 10.10 dollars; 7 are worth 8.75. */
  @Test
  void saysWhatATicketCosts_inBothCurrencies() {
    SortedMap<String, BigDecimal> rates = new TreeMap<>(Map.of("EUR", new BigDecimal("1.25")));
    Exchange exchange = new Exchange(new ExchangeRates(USD, rates), new BigDecimal("0.01"));
    SortedMap<InstrumentId, Price> prices = new TreeMap<>(Map.of(id("A"), Price.of("7", EUR)));

    AllocationOutcome outcome =
        new Allocator(
                Cases.weights("A", "1"),
                AllocationPolicy.investingAll(new Fees.Fixed(BigDecimal.ONE)))
            .allocate(
                Cases.portfolio("12"),
                new PriceBook(day("2024-01-02"), prices),
                Conditions.plain(USD).with(exchange));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            AllocationOutcome.Planned.class,
            planned ->
                assertThat(planned.allocation().costs())
                    .containsExactly(
                        Map.entry(
                            id("A"),
                            new Allocation.Cost(
                                Price.of("7", EUR),
                                Money.of("7", EUR),
                                Cases.usd("1.35"),
                                Cases.usd("10.10")))));
  }

  private static Allocation leaving(String cash) {
    return new Allocation(
        List.of(),
        List.of(),
        NOTHING,
        Money.of(cash, USD),
        new Allocation.Score(NOTHING, BigDecimal.ZERO, BigDecimal.ZERO),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap());
  }
}
