package io.indexwright.application.market;

import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.FxQuote;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Records rates of exchange, all or none; what is known already changes nothing. */
public final class ImportRates {
  private final Fixings fixings;
  private final Transactions transactions;

  public ImportRates(Fixings fixings, Transactions transactions) {
    this.fixings = fixings;
    this.transactions = transactions;
  }

  /**
   * Records {@code quotes} as known at {@code knownAt}.
   *
   * @param source where they can be looked up; not blank
   * @return for which days there are rates of each pair
   */
  public List<RateCoverage> from(Collection<FxQuote> quotes, String source, Instant knownAt) {
    return transactions.inOne(
        () -> {
          fixings.record(quotes, source, knownAt);
          return RateCoverage.of(quotes);
        });
  }
}
