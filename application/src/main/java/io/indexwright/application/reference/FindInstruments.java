package io.indexwright.application.reference;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.ListedSymbols;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.instrument.Listings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds instruments, and the symbols under which they are listed. */
public final class FindInstruments {
  private final Instruments instruments;
  private final ListedSymbols symbols;

  public FindInstruments(Instruments instruments, ListedSymbols symbols) {
    this.instruments = instruments;
    this.symbols = symbols;
  }

  /** An instrument with all of its listings. */
  public record Listed(Instrument instrument, Listings listings) {}

  /** Returns the instrument of an id, if there is one. */
  public Optional<Instrument> find(InstrumentId id) {
    return instruments.find(new TreeSet<>(List.of(id))).values().stream().findFirst();
  }

  /** Returns the same with its listings as they were known at {@code asKnownAt}. */
  public Optional<Listed> listed(InstrumentId id, Instant asKnownAt) {
    return find(id).map(known -> new Listed(known, symbols.of(id, asKnownAt)));
  }

  /**
   * Returns instruments in instrument order, a page at a time: all of them, or those whose id or
   * name begins with {@code words}.
   */
  public Page<Instrument, InstrumentId> page(
      Optional<String> words, PageRequest<InstrumentId> wanted) {
    return words
        .map(begin -> instruments.search(begin, wanted))
        .orElseGet(() -> instruments.all(wanted));
  }

  /** Returns whatever a symbol means, or meant, on any market, in instrument order. */
  public List<Instrument> under(String symbol, Instant asKnownAt) {
    List<InstrumentId> meant =
        symbols.under(symbol, asKnownAt).listings().stream().map(Listing::instrument).toList();
    return List.copyOf(instruments.find(new TreeSet<>(meant)).values());
  }
}
