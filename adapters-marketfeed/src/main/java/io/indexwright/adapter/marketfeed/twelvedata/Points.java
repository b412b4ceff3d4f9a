package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.market.Price;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads single numbers: {@code /quote} and {@code /exchange_rate}. */
final class Points {

  /** Unless told so, the vendor rounds to 5 decimals; it has no more than these. */
  private static final int DECIMALS = 11;

  private Points() {}

  static Question quotes(List<String> symbols) {
    return Question.of("/quote", 1, symbols).with("dp", DECIMALS);
  }

  static Question rates(List<String> pairs, LocalDate date) {
    return Question.of("/exchange_rate", 1, pairs)
        .with("date", date)
        .with("timezone", "UTC")
        .with("dp", DECIMALS);
  }

  static String written(CurrencyPair pair) {
    return pair.of().getCurrencyCode() + "/" + pair.in().getCurrencyCode();
  }

  /** The time of the price is that of the last minute traded; {@code timestamp} is the day's. */
  static Reply<LatestPrice> readQuote(Answer answer, Ticker ticker, Instant latest) {
    Fields quote = Fields.of(answer.said());
    quote.expect("symbol", ticker.symbol());
    quote.expect("currency", ticker.currency().getCurrencyCode());
    return answer.row(
        row ->
            new LatestPrice(
                ticker.instrument(),
                new Price(row.positive("close"), ticker.currency()),
                notAfter(row.moment("last_quote_at"), latest)));
  }

  static Reply<FxQuote> readRate(Answer answer, CurrencyPair pair, LocalDate date, String fixing) {
    Fields rate = Fields.of(answer.said());
    rate.expect("symbol", written(pair));
    return answer.row(row -> new FxQuote(fixing, pair, on(row, date), row.positive("rate")));
  }

  private static Instant notAfter(Instant moment, Instant latest) {
    if (moment.isAfter(latest)) {
      throw new Fields.Unexpected(
          "last_quote_at: expected a moment up to " + latest + ", was " + moment);
    }
    return moment;
  }

  private static LocalDate on(Fields row, LocalDate date) {
    Instant moment = row.moment("timestamp");
    if (!moment.atZone(ZoneOffset.UTC).toLocalDate().equals(date)) {
      throw new Fields.Unexpected("timestamp: expected a moment of " + date + ", was " + moment);
    }
    return date;
  }
}
