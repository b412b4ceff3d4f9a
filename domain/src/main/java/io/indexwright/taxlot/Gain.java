package io.indexwright.taxlot;

import io.indexwright.money.Money;
import java.util.Currency;

/**
 * What was gained, in the base currency; negative for a loss.
 *
 * @param price what came of the price, at the rate of the sale
 * @param fx what came of the rate, on the cost; nothing if the cost was in another currency than
 *     the sale
 */
public record Gain(Money price, Money fx) {

  /** Returns no gain, in {@code currency}. */
  public static Gain none(Currency currency) {
    return new Gain(Money.zero(currency), Money.zero(currency));
  }

  /**
   * Splits the gain on units that cost {@code basis}, are worth {@code worth} and would cost {@code
   * costNow} at the rate of today, all in the base currency.
   */
  static Gain of(TaxLot.Basis basis, Money worth, Money costNow) {
    Money fx = costNow.minus(basis.costInBase());
    return new Gain(worth.minus(basis.total()).minus(fx), fx);
  }

  /** Returns both parts together. */
  public Money total() {
    return price.plus(fx);
  }

  /** Adds part by part. */
  public Gain plus(Gain other) {
    return new Gain(price.plus(other.price), fx.plus(other.fx));
  }
}
