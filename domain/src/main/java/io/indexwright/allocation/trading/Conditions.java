package io.indexwright.allocation.trading;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Money;
import java.util.Collections;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds on the day of an allocation.
 *
 * @param pending cash that is on its way, by the business days until it is there: positive when it
 *     comes in, negative when it is still to be paid; in the currency of the exchange
 * @param terms of those instruments that are not traded in whole units
 */
public record Conditions(
    Exchange exchange, SortedMap<Integer, Money> pending, SortedMap<InstrumentId, Terms> terms) {

  /** Keeps copies that nobody can change. */
  public Conditions {
    SortedMap<Integer, Money> kept = new TreeMap<>();
    kept.putAll(pending);
    pending = Collections.unmodifiableSortedMap(kept);
    terms = InstrumentOrder.copyOf(terms);
  }

  /** One currency, whole units, and nothing on its way. */
  public static Conditions plain(Currency currency) {
    return new Conditions(
        Exchange.none(currency), Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  /** Returns the same conditions with {@code terms}. */
  public Conditions with(SortedMap<InstrumentId, Terms> other) {
    return new Conditions(exchange, pending, other);
  }

  /** Returns the same conditions with {@code other} rates. */
  public Conditions with(Exchange other) {
    return new Conditions(other, pending, terms);
  }

  /** Returns the same conditions with {@code other} cash on its way. */
  public Conditions awaiting(SortedMap<Integer, Money> other) {
    return new Conditions(exchange, other, terms);
  }

  /** Returns how {@code instrument} is traded. */
  public Terms of(InstrumentId instrument) {
    return terms.getOrDefault(instrument, Terms.WHOLE_UNITS);
  }

  /** Returns the sum of all that is on its way. */
  public Money underway() {
    return pending.values().stream().reduce(Money.zero(exchange.into()), Money::plus);
  }

  /**
   * Returns what {@code cash} and all that is on its way leave at the worst moment from {@code day}
   * on: spending more than this would overdraw the account on some day.
   */
  public Money leastFrom(int day, Money cash) {
    Money now = pending.headMap(day + 1).values().stream().reduce(cash, Money::plus);
    Money least = now;
    for (Money flow : pending.tailMap(day + 1).values()) {
      now = now.plus(flow);
      least = least.exceeds(now) ? now : least;
    }
    return least;
  }
}
