package io.indexwright.index;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the corporate actions of one morning make of a basket; thrown away afterwards. */
final class Morning {
  private final Basket basket;
  private final Pricing previous;
  private final ShareAdjustment rule;
  private final SortedMap<InstrumentId, IndexShares> shares = new TreeMap<>();
  private final SortedMap<InstrumentId, IndexShares> given = new TreeMap<>();
  private final List<BigDecimal> losses = new ArrayList<>();
  private final List<BigDecimal> moves = new ArrayList<>();

  /**
   * Prepares a morning.
   *
   * @param previous what the index values its constituents at on the date before; who has no price
   *     there is worth nothing
   */
  Morning(Basket basket, Pricing previous, ShareAdjustment rule) {
    this.basket = basket;
    this.previous = previous;
    this.rule = rule;
  }

  /** Makes all of {@code events} that concern a constituent. */
  Morning of(SortedMap<InstrumentId, Adjustment> events) {
    shares.putAll(basket.shares());
    for (InstrumentId constituent : basket.constituents()) {
      Optional.ofNullable(events.get(constituent))
          .ifPresent(event -> make(constituent, event, previous.worthOfGiven(constituent, events)));
    }
    given.keySet().removeIf(other -> isGone(other, events));
    given.forEach((other, more) -> add(other, more, previous.after(other, events)));
    return this;
  }

  private void make(InstrumentId constituent, Adjustment event, BigDecimal worthOfGiven) {
    IndexShares held = basket.sharesOf(constituent);
    BigDecimal cum = previous.of(constituent).orElse(BigDecimal.ZERO);
    BigDecimal before = held.count().multiply(cum);
    if (event.isEnd()) {
      end(constituent, event.takingOut(worthOfGiven), before);
    } else {
      ShareAdjustment.Adjusted adjusted = rule.of(held, cum, event, worthOfGiven);
      shares.put(constituent, adjusted.shares());
      moves.add(adjusted.value().subtract(before));
    }
    event
        .received()
        .forEach(
            (other, received) -> {
              if (!event.isEnd() || isGivenAtAnEnd(other)) {
                rule.given(held, received, event)
                    .ifPresent(more -> given.merge(other, more, IndexShares::plus));
              }
            });
  }

  /**
   * What is left at an end leaves at the last close; if it is lost, only what was paid and given
   * does. Nothing is paid in for it any more.
   */
  private void end(InstrumentId constituent, Adjustment event, BigDecimal before) {
    IndexShares held = basket.sharesOf(constituent);
    shares.remove(constituent);
    moves.add(before.negate());
    if (event.isLoss()) {
      BigDecimal had = event.perHeld(held.count(), event.cash().max(BigDecimal.ZERO));
      losses.add(before.subtract(had));
    }
  }

  /** Shares of an acquirer are taken by an index that counts shares and holds it already. */
  private boolean isGivenAtAnEnd(InstrumentId acquirer) {
    return rule.absorption() == Absorption.DIVISOR && basket.shares().containsKey(acquirer);
  }

  /** Shares that are no more on the morning on which they are given cannot be held. */
  private static boolean isGone(InstrumentId other, SortedMap<InstrumentId, Adjustment> events) {
    return Optional.ofNullable(events.get(other)).filter(Adjustment::isEnd).isPresent();
  }

  private void add(InstrumentId other, IndexShares more, BigDecimal ex) {
    moves.add(more.count().multiply(ex));
    shares.merge(other, more, IndexShares::plus);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns the basket as it is then. */
  Basket basket() {
    if (shares.isEmpty()) {
      throw new UntreatedException(
          UntreatedException.Reason.NOBODY_LEFT, "no constituent is left after " + previous.date());
    }
    return new Basket(shares);
  }

  /** Returns what the basket before was worth at the last closes, without what was lost. */
  BigDecimal valueBefore() {
    return basket.valueAt(previous).amount().subtract(sum(losses));
  }

  /** Returns what the basket is worth then. */
  BigDecimal valueAfter() {
    return basket.valueAt(previous).amount().add(sum(moves));
  }
}
