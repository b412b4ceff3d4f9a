package io.indexwright.allocation.trading;

import io.indexwright.money.Money;

/**
 * Money to be changed for the tickets of a plan.
 *
 * @param pays what is given at most, in the one currency
 * @param receives what is got for it, in the other
 */
public record Conversion(Money pays, Money receives) {

  /** Returns both in one. */
  public Conversion plus(Conversion other) {
    return new Conversion(pays.plus(other.pays), receives.plus(other.receives));
  }
}
