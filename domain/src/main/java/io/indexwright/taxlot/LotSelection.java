package io.indexwright.taxlot;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lots, parted into what was sold and what is kept.
 *
 * @param sold in the order in which they were taken
 * @param kept in order of purchase
 */
public record LotSelection(List<TaxLot> sold, List<TaxLot> kept) {

  /** Keeps copies that nobody can change. */
  public LotSelection {
    sold = List.copyOf(sold);
    kept = List.copyOf(kept);
  }

  /** Takes {@code wanted} from the first of {@code order}, then from the next. */
  static LotSelection inOrder(List<TaxLot> open, List<TaxLot> order, Quantity wanted) {
    return taken(open, order, new TreeMap<>(Map.of("", wanted)), lot -> "");
  }

  /** Takes {@code wanted} units of each named purchase, in order of purchase. */
  static LotSelection named(List<TaxLot> open, SortedMap<String, Quantity> wanted) {
    return taken(open, open, new TreeMap<>(wanted), lot -> lot.origin().id());
  }

  /** Takes from each lot what is left to be taken of its kind, or all of it. */
  private static LotSelection taken(
      List<TaxLot> open,
      List<TaxLot> order,
      SortedMap<String, Quantity> left,
      Function<TaxLot, String> kind) {
    List<TaxLot> sold = new ArrayList<>();
    List<TaxLot> kept = new ArrayList<>(open);
    for (TaxLot lot : order) {
      Quantity due = left.getOrDefault(kind.apply(lot), Quantity.NONE);
      TaxLot part = lot.part(lesser(due, lot.quantity()));
      left.put(kind.apply(lot), due.minus(part.quantity()));
      take(part, lot, sold, kept);
    }
    return new LotSelection(sold, kept);
  }

  private static void take(TaxLot part, TaxLot lot, List<TaxLot> sold, List<TaxLot> kept) {
    if (part.quantity().equals(Quantity.NONE)) {
      return;
    }
    sold.add(part);
    int place = kept.indexOf(lot);
    if (part.quantity().equals(lot.quantity())) {
      kept.remove(place);
    } else {
      kept.set(place, lot.without(part));
    }
  }

  static Quantity lesser(Quantity one, Quantity other) {
    return one.exceeds(other) ? other : one;
  }

  /** Returns how many units of {@code lots} come from the purchase {@code id}. */
  static Quantity unitsOf(List<TaxLot> lots, String id) {
    return lots.stream()
        .filter(lot -> lot.origin().id().equals(id))
        .map(TaxLot::quantity)
        .reduce(Quantity.NONE, Quantity::plus);
  }

  static Quantity unitsOf(List<TaxLot> lots) {
    return lots.stream().map(TaxLot::quantity).reduce(Quantity.NONE, Quantity::plus);
  }

  /**
   * Returns the same units at the average cost: half up for all that is sold, the rest kept. What
   * was bought in several currencies is told in the base currency.
   */
  LotSelection averaged() {
    List<TaxLot> all = Stream.concat(sold.stream(), kept.stream()).toList();
    BigDecimal whole = unitsOf(all).units();
    BigDecimal part = unitsOf(sold).units();
    TaxLot.Basis pool =
        new TaxLot.Basis(
            sum(all, areOfOneCurrency(all) ? TaxLot.Basis::cost : TaxLot.Basis::costInBase),
            sum(all, TaxLot.Basis::costInBase),
            sum(all, TaxLot.Basis::carried),
            false);
    TaxLot.Basis taken = pool.part(part, whole);
    return new LotSelection(recosted(sold, taken), recosted(kept, pool.minus(taken)));
  }

  private static boolean areOfOneCurrency(List<TaxLot> lots) {
    return lots.stream().map(lot -> lot.basis().cost().currency()).distinct().count() == 1;
  }

  private static Money sum(List<TaxLot> lots, Function<TaxLot.Basis, Money> amount) {
    return lots.stream().map(lot -> amount.apply(lot.basis())).reduce(Money::plus).orElseThrow();
  }

  private static List<TaxLot> recosted(List<TaxLot> lots, TaxLot.Basis sum) {
    if (lots.isEmpty()) {
      return lots;
    }
    List<BigDecimal> claims = lots.stream().map(lot -> lot.quantity().units()).toList();
    List<Money> cost = ProRata.shared(sum.cost(), claims);
    List<Money> costInBase = ProRata.shared(sum.costInBase(), claims);
    List<Money> carried = ProRata.shared(sum.carried(), claims);
    List<TaxLot> recosted = new ArrayList<>();
    for (int i = 0; i < lots.size(); i++) {
      boolean replacing = lots.get(i).basis().replacing();
      recosted.add(
          lots.get(i)
              .with(new TaxLot.Basis(cost.get(i), costInBase.get(i), carried.get(i), replacing)));
    }
    return recosted;
  }
}
