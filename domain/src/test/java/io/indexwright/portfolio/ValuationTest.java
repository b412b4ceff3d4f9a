package io.indexwright.portfolio;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** 100 in cash, 2 A at 10 and 1 B at 5. */
class ValuationTest {

  @Test
  void addsCashAndHoldings() {
    Valuation worth = valuation(List.of());

    assertThat(worth.holdings()).isEqualTo(Money.of("25", USD));
    assertThat(worth.total()).contains(Money.of("125", USD));
  }

  @Test
  void hasNoTotal_whenAHoldingHasNoPrice() {
    Valuation worth = valuation(List.of(id("C")));

    assertThat(worth.holdings()).isEqualTo(Money.of("25", USD));
    assertThat(worth.total()).isEmpty();
  }

  private static Valuation valuation(List<InstrumentId> unpriced) {
    SortedMap<InstrumentId, Valuation.Line> lines = new TreeMap<>();
    lines.put(id("A"), line(2, "10", "20"));
    lines.put(id("B"), line(1, "5", "5"));
    return new Valuation(day("2024-01-02"), Money.of("100", USD), lines, new TreeSet<>(unpriced));
  }

  private static Valuation.Line line(long units, String price, String value) {
    return new Valuation.Line(Quantity.of(units), usd(price), Money.of(value, USD));
  }
}
