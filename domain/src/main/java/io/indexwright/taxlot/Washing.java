package io.indexwright.taxlot;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Restructuring;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was sold, and which of its losses wait for what is bought instead. */
final class Washing {
  private final WashSales rule;
  private final List<Realisation> realised = new ArrayList<>();

  /** By the place of the loss: how many of its units nothing was bought for yet. */
  private final SortedMap<Integer, Quantity> unmatched = new TreeMap<>();

  Washing(WashSales rule) {
    this.rule = rule;
  }

  List<Realisation> realised() {
    return realised;
  }

  /** Takes in a sale and lets what was bought before it, and is still held, replace it. */
  void sold(List<Realisation> parts, Map<InstrumentId, List<TaxLot>> open) {
    for (Realisation part : parts) {
      realised.add(part);
      if (part.gain().total().isNegative()) {
        unmatched.put(realised.size() - 1, part.lot().quantity());
      }
    }
    for (TaxLot lot : candidates(parts.get(0).sale(), open)) {
      replace(open, lot, bought(lot));
    }
  }

  private List<TaxLot> candidates(Sale sale, Map<InstrumentId, List<TaxLot>> open) {
    return open.values().stream()
        .flatMap(List::stream)
        .filter(lot -> isSameKind(lot, sale) && !lot.basis().replacing())
        .sorted(Comparator.comparing(lot -> lot.origin().acquired()))
        .toList();
  }

  private static void replace(
      Map<InstrumentId, List<TaxLot>> open, TaxLot lot, List<TaxLot> parts) {
    List<TaxLot> lots = new ArrayList<>(open.getOrDefault(lot.origin().instrument(), List.of()));
    int place = lots.indexOf(lot);
    lots.remove(place);
    lots.addAll(place, parts);
    open.put(lot.origin().instrument(), lots);
  }

  private boolean isSameKind(TaxLot lot, Sale sale) {
    return rule.kindOf(lot.origin().instrument()).equals(rule.kindOf(sale.instrument()));
  }

  /** Returns a lot in parts: those that replace something, and the rest. */
  List<TaxLot> bought(TaxLot lot) {
    List<TaxLot> parts = new ArrayList<>();
    TaxLot rest = lot;
    for (int place : List.copyOf(unmatched.keySet())) {
      if (!rest.quantity().equals(Quantity.NONE) && isReplacedBy(realised.get(place), lot)) {
        TaxLot part = rest.part(LotSelection.lesser(rest.quantity(), unmatchedAt(place)));
        rest = rest.without(part);
        parts.add(matched(place, part));
      }
    }
    if (!rest.quantity().equals(Quantity.NONE)) {
      parts.add(rest);
    }
    return parts;
  }

  /** What is left of a lot does not replace what was sold of it. */
  private boolean isReplacedBy(Realisation loss, TaxLot lot) {
    return !loss.lot().origin().id().equals(lot.origin().id())
        && isSameKind(lot, loss.sale())
        && rule.covers(loss.sale().date(), lot.origin().acquired());
  }

  private TaxLot matched(int place, TaxLot part) {
    Realisation loss = realised.get(place);
    Quantity before = unmatchedAt(place);
    Money carried = ProRata.part(loss.loss(), part.quantity().units(), before.units());
    realised.set(place, loss.disallowing(carried));
    unmatched.put(place, before.minus(part.quantity()));
    unmatched.values().removeIf(Quantity.NONE::equals);
    long days = ChronoUnit.DAYS.between(loss.lot().heldFrom(), loss.sale().date());
    return part.replacing(days, carried);
  }

  private Quantity unmatchedAt(int place) {
    return unmatched.getOrDefault(place, Quantity.NONE);
  }

  /** Units that wait are counted as units are counted now. */
  void split(Restructuring.Split split) {
    unmatched.replaceAll(
        (place, units) ->
            realised.get(place).sale().instrument().equals(split.instrument())
                ? split.ratio().of(units)
                : units);
  }
}
