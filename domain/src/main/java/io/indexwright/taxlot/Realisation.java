package io.indexwright.taxlot;

import io.indexwright.money.Money;

/**
 * A lot, or a part of one, that was sold.
 *
 * @param proceeds what it brought, in the currency of the sale
 * @param proceedsInBase the same at the rate of the sale
 * @param disallowed the part of its loss that does not count, because it was carried over to what
 *     was bought instead; zero or more
 */
public record Realisation(
    Sale sale, TaxLot lot, Money proceeds, Money proceedsInBase, Money disallowed) {

  /** Returns the gain, before anything is disallowed. */
  public Gain gain() {
    return Gain.of(
        lot.basis(), proceedsInBase, lot.basis().costAt(sale.rate(), proceeds.currency()));
  }

  /** Returns the gain that counts. */
  public Money taxable() {
    return gain().total().plus(disallowed);
  }

  /** Returns the loss that does not count yet, as a positive amount; zero for a gain. */
  Money loss() {
    Money total = gain().total();
    return total.isNegative() ? total.negated().minus(disallowed) : total.minus(total);
  }

  Realisation disallowing(Money more) {
    return new Realisation(sale, lot, proceeds, proceedsInBase, disallowed.plus(more));
  }
}
