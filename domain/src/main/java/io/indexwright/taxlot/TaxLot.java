package io.indexwright.taxlot;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Units of one instrument that were bought together.
 *
 * @param origin what was bought, and when
 * @param heldFrom when the holding period began: the day of the purchase, or earlier if the lot
 *     replaced one that was sold at a loss
 * @param quantity what is left of it
 * @param basis what that cost
 */
public record TaxLot(Origin origin, LocalDate heldFrom, Quantity quantity, Basis basis) {

  /**
   * Where a lot comes from.
   *
   * @param id of the fact that was the purchase
   */
  public record Origin(String id, InstrumentId instrument, LocalDate acquired) {}

  /**
   * What units cost.
   *
   * @param cost in the currency of the purchase, fees included
   * @param costInBase the same at the rate of the purchase, half up
   * @param carried losses in the base currency that were disallowed on what the units replaced;
   *     zero or more
   * @param replacing true if the units have replaced others; they cannot do so twice
   */
  public record Basis(Money cost, Money costInBase, Money carried, boolean replacing) {

    /** Returns the cost for tax: what was paid and what was carried over. */
    public Money total() {
      return costInBase.plus(carried);
    }

    /** Returns the cost at the {@code rate} of {@code sold}, or as it was if it is in another. */
    Money costAt(BigDecimal rate, Currency sold) {
      return cost.currency().equals(sold)
          ? Money.rounded(cost.amount().multiply(rate), costInBase.currency(), RoundingMode.HALF_UP)
          : costInBase;
    }

    Basis part(BigDecimal part, BigDecimal whole) {
      return new Basis(
          ProRata.part(cost, part, whole),
          ProRata.part(costInBase, part, whole),
          ProRata.part(carried, part, whole),
          replacing);
    }

    Basis minus(Basis part) {
      return new Basis(
          cost.minus(part.cost),
          costInBase.minus(part.costInBase),
          carried.minus(part.carried),
          replacing);
    }
  }

  /** Returns a lot as it is when it is bought. */
  static TaxLot bought(Origin origin, Quantity quantity, Money cost, Money costInBase) {
    Money none = Money.zero(costInBase.currency());
    return new TaxLot(
        origin, origin.acquired(), quantity, new Basis(cost, costInBase, none, false));
  }

  /** Returns the cost for tax of one unit, in the base currency, to 34 significant digits. */
  public BigDecimal basisPerUnit() {
    return Precision.quotient(basis.total().amount(), quantity.units());
  }

  /** Returns {@code units} of it, whose cost is rounded half up; all of it if that is all. */
  TaxLot part(Quantity units) {
    return new TaxLot(origin, heldFrom, units, basis.part(units.units(), quantity.units()));
  }

  /** Returns what is left without {@code part}, cents included. */
  TaxLot without(TaxLot part) {
    return new TaxLot(origin, heldFrom, quantity.minus(part.quantity), basis.minus(part.basis));
  }

  TaxLot with(Quantity units) {
    return new TaxLot(origin, heldFrom, units, basis);
  }

  TaxLot with(Basis changed) {
    return new TaxLot(origin, heldFrom, quantity, changed);
  }

  TaxLot of(InstrumentId instrument) {
    return new TaxLot(
        new Origin(origin.id, instrument, origin.acquired), heldFrom, quantity, basis);
  }

  /** Returns it as the replacement of units held for {@code days}, whose loss is carried over. */
  TaxLot replacing(long days, Money loss) {
    return new TaxLot(
        origin,
        heldFrom.minusDays(days),
        quantity,
        new Basis(basis.cost, basis.costInBase, basis.carried.plus(loss), true));
  }
}
