package io.indexwright.order;

import io.indexwright.market.Books;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.time.Instant;

/** Fills at 10 dollars with a commission of 1, at noon. */
public final class Fills {
  public static final Instant NOON = Instant.parse("2024-01-02T12:00:00Z");

  private Fills() {}

  public static Fill of(String id, long units) {
    return new Fill(
        new ExecutionId(id), Quantity.of(units), Books.usd("10"), Money.of("1", Books.USD), NOON);
  }
}
