package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.portfolio.Told.day;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Forty facts about A, B and D in dollars and C in euros, told late and in part corrected or taken
 * back; then what follows from the dividends. Some sales are of too much, some payments are wrong.
 */
public record RandomLedger(Random random) {
  public static final int DAYS = 60;
  public static final ExchangeRates RATES =
      new ExchangeRates(USD, new TreeMap<>(Map.of("EUR", new BigDecimal("1.23"))));
  public static final PriceBook PRICES =
      new PriceBook(
          day(DAYS),
          new TreeMap<>(
              Map.of(
                  id("A"), Price.of("3.337", USD),
                  id("B"), Price.of("0.991", USD),
                  id("C"), Price.of("5.03", EUR),
                  id("D"), Price.of("0.77", USD))));

  private static final int FACTS = 40;

  public static List<FactRevision> of(long seed) {
    return new RandomLedger(new Random(seed)).told();
  }

  private List<FactRevision> told() {
    List<FactRevision> told = new ArrayList<>();
    for (int i = 0; i < FACTS; i++) {
      FactRevision first = late("f" + i, 1 + random.nextInt(DAYS), fact());
      told.add(first);
      if (random.nextInt(5) == 0) {
        told.add(revised(first));
      }
    }
    told.addAll(paid(told));
    return told;
  }

  private FactRevision late(String id, int day, Fact fact) {
    Instant known = day(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    return FactRevision.first(id, known.plusSeconds(random.nextInt(30 * 86_400)), day(day), fact);
  }

  private FactRevision revised(FactRevision before) {
    Instant known = before.knownAt().plusSeconds(random.nextInt(30 * 86_400));
    return switch (random.nextInt(3)) {
      case 0 -> before.cancelled(known);
      case 1 -> before.corrected(known, fact());
      default ->
          new FactRevision(before.id(), 1, known, day(1 + random.nextInt(DAYS)), 0, before.fact());
    };
  }

  /** Most of what is owed in the end arrives, and a tax is withheld from it. */
  private List<FactRevision> paid(List<FactRevision> told) {
    Ledger ledger = Ledger.of(told);
    List<FactRevision> payments = new ArrayList<>();
    for (FactRevision due : ledger.factsAsKnownAt(Instant.MAX)) {
      ledger
          .statement(due.effective(), Instant.MAX)
          .balances()
          .receivableOf(due.id())
          .ifPresent(owed -> payments.addAll(arrival(due, owed)));
    }
    return payments;
  }

  private List<FactRevision> arrival(FactRevision due, Money owed) {
    int day = (int) due.effective().toEpochDay() - (int) day(0).toEpochDay() + random.nextInt(20);
    Money amount = random.nextInt(8) == 0 ? owed.plus(cents(owed.currency(), 9)) : owed;
    BigDecimal tax = amount.amount().multiply(new BigDecimal("0.15"));
    return List.of(
        late("pay-" + due.id(), day, new Fact.DividendPaid(due.id(), amount)),
        late(
            "tax-" + due.id(),
            day,
            new Fact.Charged(
                Fact.Charge.TAX, Money.rounded(tax, owed.currency(), RoundingMode.HALF_UP))));
  }

  private Fact fact() {
    String name = List.of("A", "B", "C", "D").get(random.nextInt(4));
    Currency currency = name.equals("C") ? EUR : USD;
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Fact.DividendDue(id(name), price(currency, 99));
      case 2 -> new Fact.Restructured(restructuring(name));
      case 3 -> new Fact.CashMoved(cents(currency, 99_999));
      case 4 -> new Fact.Exchanged(cents(USD, 9_999), cents(EUR, 9_999));
      case 5 -> new Fact.Charged(Fact.Charge.FEE, cents(currency, 99));
      case 6 -> new Fact.CashInLieu(id(name), part(), price(currency, 999), rate(currency));
      case 7, 8 -> trade(name, Side.SELL, currency);
      default -> trade(name, Side.BUY, currency);
    };
  }

  private Restructuring restructuring(String name) {
    Ratio ratio = new Ratio(number(3), number(3));
    return switch (random.nextInt(6)) {
      case 0 -> new Restructuring.SpinOff(id("A"), id("D"), ratio, number(99).movePointLeft(2));
      case 1 -> new Restructuring.Merger(id("C"), id("A"), ratio);
      default -> new Restructuring.Split(id(name), ratio);
    };
  }

  private Fact trade(String name, Side side, Currency currency) {
    return new Fact.Traded(
        new Trade(id(name), side, new Quantity(number(20))),
        cents(currency, 9_999),
        cents(currency, 99),
        rate(currency));
  }

  private BigDecimal rate(Currency currency) {
    return currency.equals(USD) ? BigDecimal.ONE : number(40).add(number(100)).movePointLeft(2);
  }

  private Quantity part() {
    return new Quantity(number(99).movePointLeft(2));
  }

  private Price price(Currency currency, int most) {
    return new Price(cents(currency, most).amount(), currency);
  }

  private Money cents(Currency currency, int most) {
    return new Money(number(most).movePointLeft(2), currency);
  }

  private BigDecimal number(int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most));
  }
}
