package io.indexwright.adapter.http;

import io.indexwright.market.Price;
import io.indexwright.money.Money;

/** An amount as it is written: every decimal it has, and its currency. */
public record MoneyView(String amount, String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }

  public static MoneyView of(Price price) {
    return new MoneyView(price.perUnit().toPlainString(), price.currency().getCurrencyCode());
  }
}
