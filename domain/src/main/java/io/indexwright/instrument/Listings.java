package io.indexwright.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every listing of every instrument. Symbols come and go; one of a market means one instrument at a
 * time.
 *
 * @param listings by market, symbol and date
 */
public record Listings(List<Listing> listings) {

  private static final Comparator<Listing> BY_SYMBOL =
      Comparator.comparing(Listing::market)
          .thenComparing(Listing::symbol)
          .thenComparing(Listing::from);
  private static final Comparator<Listing> BY_INSTRUMENT =
      Comparator.comparing(Listing::market)
          .thenComparing(Listing::instrument)
          .thenComparing(Listing::from);

  /** Refuses a symbol that means two things, and an instrument with two symbols on a market. */
  public Listings {
    checkNeighbours(sorted(listings, BY_INSTRUMENT), Listing::instrument);
    listings = sorted(listings, BY_SYMBOL);
    checkNeighbours(listings, Listing::symbol);
  }

  private static List<Listing> sorted(List<Listing> listings, Comparator<Listing> order) {
    return listings.stream().sorted(order).toList();
  }

  /** In the order of their beginnings, none overlaps another if none overlaps the next. */
  private static void checkNeighbours(List<Listing> sorted, Function<Listing, Object> subject) {
    for (int i = 1; i < sorted.size(); i++) {
      Listing one = sorted.get(i - 1);
      Listing next = sorted.get(i);
      boolean isSame =
          one.market().equals(next.market()) && subject.apply(one).equals(subject.apply(next));
      if (isSame && one.overlaps(next)) {
        throw new IllegalArgumentException(
            "on %s, %s is %s from %s and %s is %s from %s"
                .formatted(
                    one.market(),
                    one.symbol(),
                    one.instrument(),
                    one.from(),
                    next.symbol(),
                    next.instrument(),
                    next.from()));
      }
    }
  }

  /** Returns what {@code symbol} meant on a market on {@code date}. */
  public Optional<InstrumentId> instrument(String market, String symbol, LocalDate date) {
    return listings.stream()
        .filter(one -> one.market().equals(market) && one.symbol().equals(symbol))
        .filter(one -> one.holdsOn(date))
        .map(Listing::instrument)
        .findFirst();
  }

  /** Returns under which symbols {@code instrument} traded on {@code date}, by market. */
  public List<Listing> of(InstrumentId instrument, LocalDate date) {
    return listings.stream()
        .filter(one -> one.instrument().equals(instrument) && one.holdsOn(date))
        .toList();
  }

  /** Returns the same with {@code symbol} in the place of another from {@code date} on. */
  public Listings renamed(Collection<Listing> old, String symbol, LocalDate date) {
    List<Listing> all = new ArrayList<>(listings);
    for (Listing one : old) {
      all.remove(one);
      all.add(one.endingOn(date));
      all.add(new Listing(one.instrument(), one.market(), symbol, date, one.until()));
    }
    return new Listings(all);
  }
}
