package io.indexwright.allocation.trading;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;

/**
 * What fees are charged on.
 *
 * @param country where the instrument is taxed; empty if nobody said
 * @param consideration price times quantity, in the currency of the price
 */
public record Trade(Side side, String country, Quantity quantity, Money consideration) {}
