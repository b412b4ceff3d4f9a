package io.indexwright.application.memory.reference;

import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rates of exchange in a map, every revision of them. */
public final class InMemoryFixings implements Fixings {
  private final FactLog<Key, FxQuote> log = new FactLog<>();

  @Override
  public void record(Collection<FxQuote> quotes, String source, Instant knownAt) {
    if (source.isBlank()) {
      throw new IllegalArgumentException("rates need a source");
    }
    FxRates.of(quotes);
    log.tell(quotes.stream().collect(Collectors.toMap(Key::of, Function.identity())), knownAt);
  }

  @Override
  public FxRates rates(
      SortedSet<String> fixings,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return FxRates.of(
        log.asKnownAt(asKnownAt)
            .filter(quote -> fixings.contains(quote.fixing()))
            .filter(quote -> !quote.date().isBefore(fromInclusive))
            .filter(quote -> quote.date().isBefore(untilExclusive))
            .toList());
  }

  private record Key(String fixing, LocalDate date, Set<Currency> pair) {

    static Key of(FxQuote quote) {
      return new Key(quote.fixing(), quote.date(), Set.of(quote.pair().of(), quote.pair().in()));
    }
  }
}
