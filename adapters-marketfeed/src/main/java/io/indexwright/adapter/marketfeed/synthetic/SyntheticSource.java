package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Reply.Answered;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.proof.Digest;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The synthetic market as a vendor: no key, no network, never away. */
public final class SyntheticSource implements MarketSource {

  /** Its name, also that of its rates of exchange as a fixing. */
  public static final String NAME = "SYNTHETIC";

  private static final LocalTime CLOSING = LocalTime.of(16, 0);

  /** No exchange is closed for so many days. */
  private static final int LONGEST_PAUSE = 14;

  private static final int MOST_FOUND = 30;

  private final SyntheticMarket market;
  private final RawResponses responses;
  private final Clock clock;

  /** Asks {@code market}; {@code clock} says which prices are the latest. */
  public SyntheticSource(SyntheticMarket market, RawResponses responses, Clock clock) {
    this.market = market;
    this.responses = responses;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<Ticker, Reply<Bar>> dailyBars(Collection<Ticker> tickers, Days days) {
    return each(tickers, ticker -> rows(ticker, days, row -> Stream.of(Bars.traded(ticker, row))));
  }

  /** Adjusted for what happened up to the last of {@code days}. */
  @Override
  public Map<Ticker, Reply<Bar>> adjustedBars(Collection<Ticker> tickers, Days days) {
    return each(
        tickers, ticker -> rows(ticker, days, row -> Stream.of(Bars.adjusted(ticker, row))));
  }

  @Override
  public Map<Ticker, Reply<Announcement>> splits(Collection<Ticker> tickers, Days days) {
    return each(
        tickers,
        ticker ->
            rows(
                ticker,
                days,
                row ->
                    row.get(Column.SPLIT).stream()
                        .map(History::split)
                        .map(made -> new Announcement(ticker.instrument(), row.date(), made))));
  }

  @Override
  public Map<Ticker, Reply<Announcement>> dividends(Collection<Ticker> tickers, Days days) {
    return each(
        tickers,
        ticker ->
            rows(
                ticker,
                days,
                row ->
                    row.get(Column.DIVIDEND).stream()
                        .map(Dividend::new)
                        .map(paid -> new Announcement(ticker.instrument(), row.date(), paid))));
  }

  /** The close of the last session before today. */
  @Override
  public Map<Ticker, Reply<LatestPrice>> latest(Collection<Ticker> tickers) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Days days = new Days(today.minusDays(LONGEST_PAUSE), today);
    return each(
        tickers,
        ticker -> last(rows(ticker, days, row -> Stream.of(Bars.traded(ticker, row))), ticker));
  }

  private static Reply<LatestPrice> last(Reply<Bar> bars, Ticker ticker) {
    return bars.fold(
        answered -> {
          List<Sourced<Bar>> rows = answered.rows();
          return new Answered<>(
              rows.subList(Math.max(rows.size() - 1, 0), rows.size()).stream()
                  .map(bar -> new Sourced<>(latest(bar.row().close(), ticker), bar.response()))
                  .toList(),
              List.of());
        },
        failed -> new Reply.Failed<>(failed.failure(), failed.text()));
  }

  private static LatestPrice latest(Close close, Ticker ticker) {
    return new LatestPrice(
        ticker.instrument(),
        close.price(),
        close.date().atTime(CLOSING).atZone(ticker.zone()).toInstant());
  }

  @Override
  public Map<CurrencyPair, Reply<FxQuote>> rates(Collection<CurrencyPair> pairs, LocalDate date) {
    return each(
        pairs,
        pair ->
            market.knows(pair)
                ? answer(
                    market.rates(pair, Days.closed(date, date)),
                    row ->
                        row.get(Column.CLOSE).stream()
                            .map(rate -> new FxQuote(NAME, pair, date, rate)))
                : new Reply.Failed<>(Failure.UNKNOWN, "the synthetic market has no " + pair));
  }

  @Override
  public Reply<FoundSymbol> search(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<FoundSymbol> found =
        market.universe().stream()
            .filter(one -> one.instrument().name().toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST_FOUND)
            .map(one -> found(one.instrument().name(), one.ticker()))
            .toList();
    Digest response = kept(found.toString());
    return new Answered<>(
        found.stream().map(one -> new Sourced<>(one, response)).toList(), List.of());
  }

  private static FoundSymbol found(String name, Ticker ticker) {
    return new FoundSymbol(
        ticker.symbol(), ticker.market(), name, "Common Stock", ticker.currency(), ticker.zone());
  }

  private static <K, T> Map<K, Reply<T>> each(Collection<K> asked, Function<K, Reply<T>> reply) {
    Map<K, Reply<T>> replies = new LinkedHashMap<>();
    asked.forEach(one -> replies.computeIfAbsent(one, reply));
    return Collections.unmodifiableMap(replies);
  }

  private <T> Reply<T> rows(Ticker ticker, Days days, Function<RawRow, Stream<T>> reader) {
    OptionalInt number = market.number(ticker);
    return number.isPresent()
        ? answer(market.history(number.getAsInt(), days).rows(), reader)
        : new Reply.Failed<>(Failure.UNKNOWN, "the synthetic market has no " + ticker);
  }

  private <T> Reply<T> answer(RawSeries series, Function<RawRow, Stream<T>> reader) {
    Digest response = kept(RawText.of(series));
    return new Answered<>(
        series.rows().stream().flatMap(reader).map(row -> new Sourced<>(row, response)).toList(),
        List.of());
  }

  private Digest kept(String said) {
    byte[] body = said.getBytes(StandardCharsets.UTF_8);
    Digest digest = Digest.of(body);
    responses.keep(digest, body);
    return digest;
  }
}
