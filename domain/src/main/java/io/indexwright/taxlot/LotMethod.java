package io.indexwright.taxlot;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which lots a sale takes. Ties go to the lot that was bought first, but last in LIFO. */
public sealed interface LotMethod {

  /**
   * Returns the lots in the order in which {@code sale} takes them.
   *
   * @param open in order of purchase
   */
  List<TaxLot> order(List<TaxLot> open, Sale sale);

  /**
   * Takes what {@code sale} sells from {@code open}.
   *
   * @param open in order of purchase, at least as many units as are sold
   */
  default LotSelection taken(List<TaxLot> open, Sale sale) {
    return LotSelection.inOrder(open, order(open, sale), sale.quantity());
  }

  /** Returns why the method cannot be used for {@code sale}, if it cannot. */
  default Optional<String> objection(List<TaxLot> open, Sale sale) {
    return Optional.empty();
  }

  /** The first that were bought. */
  record Fifo() implements LotMethod {
    @Override
    public List<TaxLot> order(List<TaxLot> open, Sale sale) {
      return open;
    }
  }

  /** The last that were bought. */
  record Lifo() implements LotMethod {
    @Override
    public List<TaxLot> order(List<TaxLot> open, Sale sale) {
      List<TaxLot> lastFirst = new ArrayList<>(open);
      Collections.reverse(lastFirst);
      return lastFirst;
    }
  }

  /** The dearest, by cost for tax of a unit in the base currency. */
  record Hifo() implements LotMethod {
    @Override
    public List<TaxLot> order(List<TaxLot> open, Sale sale) {
      return open.stream().sorted(comparing(TaxLot::basisPerUnit, reverseOrder())).toList();
    }
  }

  /** Every unit costs the average of all; holding periods are those of the first bought. */
  record Average() implements LotMethod {
    @Override
    public List<TaxLot> order(List<TaxLot> open, Sale sale) {
      return open;
    }

    @Override
    public LotSelection taken(List<TaxLot> open, Sale sale) {
      return LotSelection.inOrder(open, open, sale.quantity()).averaged();
    }
  }

  /** Those on which least tax is due, a unit; what saves most goes first. */
  record MinimumTax(TaxRates rates) implements LotMethod {
    @Override
    public List<TaxLot> order(List<TaxLot> open, Sale sale) {
      return open.stream().sorted(comparing((TaxLot lot) -> taxPerUnit(lot, sale))).toList();
    }

    private BigDecimal taxPerUnit(TaxLot lot, Sale sale) {
      return sale.perUnit()
          .subtract(lot.basisPerUnit())
          .multiply(rates.rateOf(rates.year().termOf(lot.heldFrom(), sale.date())));
    }
  }

  /**
   * Those that were named for the sale.
   *
   * @param named by the id of the sale: units by the id of the purchase
   */
  record Specific(SortedMap<String, SortedMap<String, Quantity>> named) implements LotMethod {
    /** Keeps a copy that nobody can change. */
    public Specific {
      SortedMap<String, SortedMap<String, Quantity>> kept = new TreeMap<>();
      named.forEach(
          (sale, lots) -> kept.put(sale, Collections.unmodifiableSortedMap(new TreeMap<>(lots))));
      named = Collections.unmodifiableSortedMap(kept);
    }

    private SortedMap<String, Quantity> namedFor(Sale sale) {
      return named.getOrDefault(sale.id(), Collections.emptySortedMap());
    }

    @Override
    public Optional<String> objection(List<TaxLot> open, Sale sale) {
      Quantity sum = namedFor(sale).values().stream().reduce(Quantity.NONE, Quantity::plus);
      if (!sum.equals(sale.quantity())) {
        return Optional.of(sum + " units are named where " + sale.quantity() + " are sold");
      }
      return namedFor(sale).entrySet().stream()
          .filter(lot -> lot.getValue().exceeds(LotSelection.unitsOf(open, lot.getKey())))
          .map(lot -> lot.getValue() + " units are named of " + lot.getKey() + ", which has fewer")
          .findFirst();
    }

    @Override
    public List<TaxLot> order(List<TaxLot> open, Sale sale) {
      return open;
    }

    @Override
    public LotSelection taken(List<TaxLot> open, Sale sale) {
      return LotSelection.named(open, namedFor(sale));
    }
  }
}
