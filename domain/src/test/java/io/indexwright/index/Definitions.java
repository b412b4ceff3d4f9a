package io.indexwright.index;

import io.indexwright.calendar.Schedule;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Money;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Definitions that differ only in what a test is about; in dollars, published to 2 decimals. */
public final class Definitions {
  private static final IndexId ID = new IndexId(new UUID(0, 1));

  private Definitions() {}

  public static IndexDefinition priceWeighted(Schedule rebalancing, Base base, String... names) {
    return defined(new Weighting.PriceWeighted(), rebalancing, base, names);
  }

  /** Returns equal weights of 1000 dollars in all, in ten-thousandths of a share. */
  public static IndexDefinition equalWeighted(Schedule rebalancing, Base base, String... names) {
    Weighting weighting = new Weighting.EqualWeighted(Money.of("1000", Books.USD), 4);
    return defined(weighting, rebalancing, base, names);
  }

  public static Base at100(String date) {
    return new Base.AtLevel(Books.day(date), IndexLevel.of("100"));
  }

  private static IndexDefinition defined(
      Weighting weighting, Schedule rebalancing, Base base, String... names) {
    SortedSet<InstrumentId> constituents = new TreeSet<>(Stream.of(names).map(Books::id).toList());
    return new IndexDefinition(
        ID, "Test", Books.USD, constituents, weighting, rebalancing, base, 2);
  }
}
