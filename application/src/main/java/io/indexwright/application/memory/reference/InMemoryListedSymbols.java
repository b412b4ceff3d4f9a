package io.indexwright.application.memory.reference;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.ListedSymbols;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.instrument.ListingHistory;
import io.indexwright.instrument.Listings;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Listings in a list, every revision of them. */
public final class InMemoryListedSymbols implements ListedSymbols {
  private final Instruments instruments;
  private ListingHistory history = ListingHistory.NONE;

  /** Takes listings of {@code instruments} only. */
  public InMemoryListedSymbols(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void record(Collection<Listing> listings, Instant knownAt) {
    Strangers.refuse(instruments, listings.stream().map(Listing::instrument).toList());
    history = history.with(history.telling(listings, knownAt));
  }

  @Override
  public void withdraw(Collection<Listing> listings, Instant knownAt) {
    history = history.with(history.withdrawing(listings, knownAt));
  }

  @Override
  public Listings of(SortedSet<String> markets, Instant asKnownAt) {
    return known(asKnownAt, listing -> markets.contains(listing.market()));
  }

  @Override
  public Listings of(InstrumentId instrument, Instant asKnownAt) {
    return known(asKnownAt, listing -> listing.instrument().equals(instrument));
  }

  @Override
  public Listings under(String symbol, Instant asKnownAt) {
    return known(asKnownAt, listing -> listing.symbol().equals(symbol));
  }

  private Listings known(Instant asKnownAt, Predicate<Listing> wanted) {
    return new Listings(history.asKnownAt(asKnownAt).listings().stream().filter(wanted).toList());
  }
}
