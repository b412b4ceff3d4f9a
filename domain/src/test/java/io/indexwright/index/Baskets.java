package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import java.util.SortedMap;
import java.util.TreeMap;

/** Baskets that can be read at a glance: {@code of("A", "2", "B", "3.5")}. */
public final class Baskets {

  private Baskets() {}

  public static Basket of(String... namesAndShares) {
    SortedMap<InstrumentId, IndexShares> shares = new TreeMap<>();
    for (int i = 0; i < namesAndShares.length; i += 2) {
      shares.put(Books.id(namesAndShares[i]), IndexShares.of(namesAndShares[i + 1]));
    }
    return new Basket(shares);
  }
}
