package io.indexwright.simulation;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.Restructuring;
import io.indexwright.portfolio.Trade;
import io.indexwright.simulation.Journal.Sum;
import io.indexwright.simulation.result.Transaction.Kind;
import io.indexwright.simulation.view.AsOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Books what issuers do before the open of one session. Rule: docs/rules/simulation.md. */
final class Morning {
  private final Plan plan;
  private final Journal journal;
  private final AsOf eve;
  private final AsOf today;
  private final SortedMap<InstrumentId, Adjustment> events = new TreeMap<>();

  /** Prepares the morning of {@code today}; {@code eve} is the session before. */
  Morning(Plan plan, Journal journal, AsOf eve, AsOf today) {
    this.plan = plan;
    this.journal = journal;
    this.eve = eve;
    this.today = today;
  }

  /**
   * What a morning leaves.
   *
   * @param income what was paid in it, after tax
   */
  record Left(Balances balances, Money income) {}

  /** Makes everything that concerns a holding. */
  Left of(Balances before) {
    for (InstrumentId id : plan.scene().stage().exAt(today.date())) {
      if (!before.positionOf(id).equals(Quantity.NONE)) {
        today.eventsOf(id, eve.date()).ifPresent(event -> events.put(id, event));
      }
    }
    if (events.isEmpty()) {
      return new Left(before, plan.nothing());
    }
    Exchanging exchanging = new Exchanging(plan, journal, today);
    Balances counted = withoutFractions(restructured(distributed(before)));
    Balances paid = exchanging.home(taxed(settled(counted), before));
    Money income = paid.cashIn(plan.currency()).minus(before.cashIn(plan.currency()));
    return new Left(exchanging.home(ended(paid)), income);
  }

  private Balances distributed(Balances before) {
    Balances after = before;
    for (Map.Entry<InstrumentId, Adjustment> one : events.entrySet()) {
      BigDecimal perUnit = distributedPerUnit(one.getValue());
      if (perUnit.signum() > 0) {
        Price price = new Price(perUnit, eve.currencyOf(one.getKey()));
        after =
            journal.post(
                after, today, Kind.DISTRIBUTION, new Fact.DividendDue(one.getKey(), price));
      }
    }
    return after;
  }

  /** Dividends, and what leaves the price of an instrument that goes on. */
  private static BigDecimal distributedPerUnit(Adjustment event) {
    BigDecimal taken = event.isEnd() ? BigDecimal.ZERO : event.cash().max(BigDecimal.ZERO);
    return Precision.quotient(event.income().add(taken), event.held());
  }

  private Balances restructured(Balances before) {
    Balances after = before;
    for (Map.Entry<InstrumentId, Adjustment> one : events.entrySet()) {
      for (Restructuring how : restructurings(one.getKey(), one.getValue())) {
        after = journal.post(after, today, Kind.CORPORATE_ACTION, new Fact.Restructured(how));
      }
    }
    return after;
  }

  private List<Restructuring> restructurings(InstrumentId id, Adjustment event) {
    List<Restructuring> all = new ArrayList<>();
    boolean isMerger = event.isEnd() && event.received().size() == 1 && event.cash().signum() == 0;
    event
        .received()
        .forEach(
            (other, units) -> {
              Ratio ratio = new Ratio(event.held(), units);
              all.add(
                  isMerger
                      ? new Restructuring.Merger(id, other, ratio)
                      : new Restructuring.SpinOff(id, other, ratio, BigDecimal.ZERO));
            });
    if (!event.isEnd()) {
      Ratio ratio = ratio(id, event);
      if (!ratio.isSame()) {
        all.add(new Restructuring.Split(id, ratio));
      }
    }
    return all;
  }

  /**
   * Rights are not paid for: as many of the new shares are sold as pay for the others, so that the
   * holding is worth what it was.
   */
  private Ratio ratio(InstrumentId id, Adjustment event) {
    if (event.cash().signum() >= 0) {
      return new Ratio(event.held(), event.after());
    }
    BigDecimal cum = eve.carried(id, eve.date()).map(Price::perUnit).orElse(BigDecimal.ONE);
    return new Ratio(event.priceAfter(cum), cum);
  }

  /** What is less than a lot, or than a unit, is paid out at the last close as it is then. */
  private Balances withoutFractions(Balances before) {
    SortedSet<InstrumentId> changed = new TreeSet<>(events.keySet());
    events.values().forEach(event -> changed.addAll(event.received().keySet()));
    Balances after = before;
    for (InstrumentId id : changed) {
      Optional<Price> market = today.carried(id, eve.date());
      Quantity fraction = fractionOf(after.positionOf(id));
      if (market.isPresent() && !fraction.equals(Quantity.NONE)) {
        BigDecimal rate = today.rate(market.get().currency());
        Fact paid = new Fact.CashInLieu(id, fraction, market.get(), rate);
        after = journal.post(after, today, Kind.CORPORATE_ACTION, paid);
      }
    }
    return after;
  }

  private Quantity fractionOf(Quantity held) {
    BigDecimal step = plan.policy().terms().lot().units().min(BigDecimal.ONE);
    return new Quantity(held.units().remainder(step));
  }

  private Balances settled(Balances before) {
    Balances after = before;
    for (Map.Entry<String, Money> owed : before.receivables().entrySet()) {
      Fact paid = new Fact.DividendPaid(owed.getKey(), owed.getValue());
      after = journal.post(after, today, Kind.DISTRIBUTION, paid);
      journal.add(Sum.DISTRIBUTED, inCurrency(owed.getValue()));
    }
    return after;
  }

  /** Ordinary dividends alone are taxed here, by what was held when the day began. */
  private Balances taxed(Balances before, Balances opening) {
    Balances after = before;
    for (Map.Entry<InstrumentId, Adjustment> one : events.entrySet()) {
      Money tax = taxOn(one.getKey(), one.getValue(), opening.positionOf(one.getKey()));
      if (tax.amount().signum() > 0) {
        Fact charged = new Fact.Charged(Fact.Charge.TAX, tax);
        after = journal.post(after, today, Kind.WITHHOLDING, charged);
        journal.add(Sum.WITHHELD, inCurrency(tax));
      }
    }
    return after;
  }

  private Money taxOn(InstrumentId id, Adjustment event, Quantity held) {
    boolean isTaxed = plan.policy().taxes().withholding().isPresent();
    BigDecimal rate = isTaxed ? today.withheldFrom(id).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    return Money.rounded(
        event.perHeld(held.units(), event.income()).multiply(rate),
        eve.currencyOf(id),
        RoundingMode.HALF_UP);
  }

  private BigDecimal inCurrency(Money amount) {
    return amount.amount().multiply(today.rate(amount.currency()));
  }

  /** Whatever is left of an instrument that is no more is sold for what is paid for it. */
  private Balances ended(Balances before) {
    Balances after = before;
    for (Map.Entry<InstrumentId, Adjustment> one : events.entrySet()) {
      Quantity held = after.positionOf(one.getKey());
      if (one.getValue().isEnd() && !held.equals(Quantity.NONE)) {
        Currency currency = eve.currencyOf(one.getKey());
        BigDecimal paid = one.getValue().perHeld(held.units(), one.getValue().cash());
        Fact sold =
            new Fact.Traded(
                new Trade(one.getKey(), Side.SELL, held),
                Money.rounded(paid.max(BigDecimal.ZERO), currency, RoundingMode.HALF_UP),
                Money.zero(currency),
                today.rate(currency));
        after = journal.post(after, today, Kind.CORPORATE_ACTION, sold);
      }
    }
    return after;
  }
}
