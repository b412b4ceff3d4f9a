package io.indexwright.application.market;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.Transactions;
import io.indexwright.instrument.Instrument;
import io.indexwright.market.Close;
import java.time.Instant;
import java.util.List;

/** Records everything a feed says, all or none; what is known already changes nothing. */
public final class ImportMarket {
  private final Instruments instruments;
  private final Prices prices;
  private final Transactions transactions;

  public ImportMarket(Instruments instruments, Prices prices, Transactions transactions) {
    this.instruments = instruments;
    this.prices = prices;
    this.transactions = transactions;
  }

  /**
   * Reads {@code feed} to its end, then records it as known at {@code knownAt}.
   *
   * @return how many closes the feed had
   */
  public int from(MarketFeed feed, Instant knownAt) {
    List<Instrument> traded = feed.instruments();
    List<Close> closes = feed.closes();
    return transactions.inOne(
        () -> {
          instruments.add(traded);
          prices.record(closes, knownAt);
          return closes.size();
        });
  }
}
