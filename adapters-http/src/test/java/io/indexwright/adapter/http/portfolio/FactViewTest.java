package io.indexwright.adapter.http.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.Fact.Charge;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Restructuring;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactViewTest {
  private static final Instant NOW = Instant.parse("2026-02-04T09:30:00Z");
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId A = new InstrumentId("A");
  private static final InstrumentId B = new InstrumentId("B");
  private static final Ratio DOUBLE = new Ratio(BigDecimal.ONE, new BigDecimal("2"));

  private static final List<Fact> FACTS =
      List.of(
          new Fact.DividendDue(A, Price.of("0.25", USD)),
          new Fact.DividendPaid("d", Money.of("2.50", USD)),
          new Fact.CashInLieu(
              A, new Quantity(new BigDecimal("0.5")), Price.of("3", USD), DOUBLE.after()),
          new Fact.Charged(Charge.TAX, Money.of("1.00", USD)),
          new Fact.Exchanged(Money.of("1.00", USD), Money.of("0.90", Currency.getInstance("EUR"))),
          new Fact.Restructured(new Restructuring.Split(A, DOUBLE)),
          new Fact.Restructured(new Restructuring.SpinOff(A, B, DOUBLE, new BigDecimal("0.1"))),
          new Fact.Restructured(new Restructuring.Merger(A, B, DOUBLE)),
          new Fact.Cancelled());

  @Test
  void saysWhatThereIsToSay() {
    assertThat(FACTS.stream().map(fact -> new LedgerEntry("x", 1, NOW, NOW, fact)))
        .extracting(PortfolioView.Entry::of)
        .extracting(entry -> (FactView) entry)
        .extracting(view -> view.kind() + " " + view.details())
        .containsExactly(
            "DIVIDEND_DUE {instrument=A, perUnit=0.25 USD}",
            "DIVIDEND_PAID {amount=2.50 USD, due=d}",
            "CASH_IN_LIEU {fraction=0.5, instrument=A, price=3 USD}",
            "CHARGE {amount=1.00 USD, charge=TAX}",
            "EXCHANGE {given=1.00 USD, received=0.90 EUR}",
            "SPLIT {instrument=A, ratio=1 to 2}",
            "SPIN_OFF {child=B, costShare=0.1, parent=A, ratio=1 to 2}",
            "MERGER {acquirer=B, ratio=1 to 2, target=A}",
            "CANCELLED {}");
  }

  @Test
  void knowsEveryType() {
    assertThat(FACTS)
        .extracting(Object::getClass)
        .contains(
            Arrays.stream(Fact.class.getPermittedSubclasses())
                .filter(type -> type != Fact.CashMoved.class && type != Fact.Traded.class)
                .toArray(Class<?>[]::new));
  }
}
