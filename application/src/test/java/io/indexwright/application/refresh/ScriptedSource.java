package io.indexwright.application.refresh;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.proof.Digest;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source that says what it was told to, and nothing of the rest. */
final class ScriptedSource implements MarketSource {
  static final byte[] BODY = {'{', '}'};
  static final Digest RESPONSE = Digest.of(BODY);

  private final Map<InstrumentId, Reply<Bar>> bars = new ConcurrentHashMap<>();
  private final Map<InstrumentId, Reply<Bar>> adjusted = new ConcurrentHashMap<>();
  private final Map<InstrumentId, Reply<Announcement>> splits = new ConcurrentHashMap<>();
  private final Map<InstrumentId, Reply<Announcement>> dividends = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Keeps the one body that it reads all from in {@code responses}. */
  ScriptedSource(RawResponses responses) {
    responses.keep(RESPONSE, BODY);
  }

  void says(InstrumentId instrument, Bar... said) {
    bars.put(instrument, answered(List.of(), List.of(said)));
  }

  void says(InstrumentId instrument, List<QuarantinedRow> apart, Bar... said) {
    bars.put(instrument, answered(apart, List.of(said)));
  }

  void saysAdjusted(InstrumentId instrument, Bar... said) {
    adjusted.put(instrument, answered(List.of(), List.of(said)));
  }

  void fails(InstrumentId instrument) {
    bars.put(instrument, new Reply.Failed<>(Failure.AWAY, "no route"));
  }

  void splits(InstrumentId instrument, LocalDate exDate, CorporateAction... said) {
    splits.put(instrument, announced(instrument, exDate, said));
  }

  void pays(InstrumentId instrument, LocalDate exDate, CorporateAction... said) {
    dividends.put(instrument, announced(instrument, exDate, said));
  }

  void failsOnSplits(InstrumentId instrument, Failure failure) {
    splits.put(instrument, new Reply.Failed<>(failure, "no splits"));
  }

  void setsADividendApart(InstrumentId instrument) {
    dividends.put(
        instrument,
        new Reply.Answered<>(List.of(), List.of(new QuarantinedRow("no amount", "{}", RESPONSE))));
  }

  private static Reply<Announcement> announced(
      InstrumentId instrument, LocalDate exDate, CorporateAction... said) {
    return answered(
        List.of(),
        Arrays.stream(said).map(action -> new Announcement(instrument, exDate, action)).toList());
  }

  private static <T> Reply<T> answered(List<QuarantinedRow> apart, List<T> rows) {
    return new Reply.Answered<>(
        rows.stream().map(row -> new Sourced<>(row, RESPONSE)).toList(), apart);
  }

  /** Returns what was asked for, as in {@code "bars A Days[…]"}. */
  List<String> asked() {
    return asked;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Map<Ticker, Reply<Bar>> dailyBars(Collection<Ticker> tickers, Days days) {
    return replies("bars", tickers, days, bars);
  }

  @Override
  public Map<Ticker, Reply<Bar>> adjustedBars(Collection<Ticker> tickers, Days days) {
    return replies("adjusted", tickers, days, adjusted);
  }

  @Override
  public Map<Ticker, Reply<Announcement>> splits(Collection<Ticker> tickers, Days days) {
    return replies("splits", tickers, days, splits);
  }

  @Override
  public Map<Ticker, Reply<Announcement>> dividends(Collection<Ticker> tickers, Days days) {
    return replies("dividends", tickers, days, dividends);
  }

  private <T> Map<Ticker, Reply<T>> replies(
      String what, Collection<Ticker> tickers, Days days, Map<InstrumentId, Reply<T>> script) {
    Map<Ticker, Reply<T>> said = new LinkedHashMap<>();
    for (Ticker ticker : tickers) {
      asked.add(what + " " + ticker.symbol() + " " + days);
      said.put(ticker, script.getOrDefault(ticker.instrument(), Reply.Answered.nothing()));
    }
    return said;
  }

  @Override
  public Map<Ticker, Reply<LatestPrice>> latest(Collection<Ticker> tickers) {
    throw new UnsupportedOperationException("a refresh does not ask for the latest prices");
  }

  @Override
  public Map<CurrencyPair, Reply<FxQuote>> rates(Collection<CurrencyPair> pairs, LocalDate date) {
    throw new UnsupportedOperationException("a refresh does not ask for rates");
  }

  @Override
  public Reply<FoundSymbol> search(String words) {
    throw new UnsupportedOperationException("a refresh does not search");
  }
}
