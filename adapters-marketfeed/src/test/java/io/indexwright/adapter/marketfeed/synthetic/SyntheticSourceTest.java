package io.indexwright.adapter.marketfeed.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvRawRows;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.market.Bar;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SyntheticSourceTest {
  private static final LocalDate SUNDAY = LocalDate.of(2024, 6, 30);
  private static final Days DECADE = new Days(SUNDAY.minusYears(10), SUNDAY);
  private static final SyntheticMarket MARKET = new SyntheticMarket(7, 20);
  private static final List<Ticker> TICKERS =
      MARKET.universe().stream().map(Followed::ticker).toList();

  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private final SyntheticSource source =
      new SyntheticSource(
          MARKET,
          responses,
          Clock.fixed(SUNDAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

  @Test
  void answersForEach_inTheOrderAskedFor() {
    assertThat(source.dailyBars(TICKERS, Days.closed(SUNDAY, SUNDAY)).keySet())
        .containsExactlyElementsOf(TICKERS);
    assertThat(source.name()).isEqualTo("SYNTHETIC");
  }

  @Test
  void keepsTheResponseThatABarWasReadFrom() {
    List<Sourced<Bar>> bars = rows(source.dailyBars(TICKERS.subList(0, 1), DECADE), TICKERS.get(0));

    byte[] response = responses.find(bars.get(0).response()).orElseThrow();
    List<RawRow> read =
        CsvRawRows.read(new CsvFile("response", new String(response, StandardCharsets.UTF_8)));
    assertThat(read).isEqualTo(MARKET.history(1, DECADE).rows().rows());
    assertThat(bars).hasSameSizeAs(read);
    assertThat(bars.get(0).row().close().price().perUnit())
        .isEqualTo(read.get(0).get(Column.CLOSE).orElseThrow());
  }

  @Test
  void adjustsTheOldestMost_andTheLastNotAtAll() {
    for (Ticker ticker : TICKERS.subList(0, 3)) {
      List<Sourced<Bar>> traded = rows(source.dailyBars(List.of(ticker), DECADE), ticker);
      List<Sourced<Bar>> adjusted = rows(source.adjustedBars(List.of(ticker), DECADE), ticker);

      assertThat(adjusted).hasSameSizeAs(traded);
      assertThat(adjusted.get(adjusted.size() - 1).row())
          .isEqualTo(traded.get(traded.size() - 1).row());
    }
  }

  @Test
  void tellsSplitsInWholeUnits_andDividends() {
    List<Announcement> splits = all(source.splits(TICKERS, DECADE));
    List<Announcement> dividends = all(source.dividends(TICKERS, DECADE));

    assertThat(splits).isNotEmpty().allMatch(split -> split.action() instanceof Split);
    assertThat(dividends).hasSizeGreaterThan(100);
    assertThat(History.split(new BigDecimal("1.5")))
        .isEqualTo(new Split(new BigDecimal(3), new BigDecimal(2)));
    assertThat(History.split(new BigDecimal("0.05")))
        .isEqualTo(new Split(BigDecimal.ONE, new BigDecimal(20)));
  }

  @Test
  void knowsTheCloseOfTheLastSession() {
    LatestPrice latest = rows(source.latest(TICKERS), TICKERS.get(0)).get(0).row();

    assertThat(latest.instrument()).isEqualTo(TICKERS.get(0).instrument());
    assertThat(latest.observedAt())
        .isBetween(Instant.parse("2024-06-27T23:00:00Z"), Instant.parse("2024-06-28T23:00:00Z"));
  }

  @Test
  void quotesRates_butNotOfCurrenciesThatItDoesNotKnow() {
    CurrencyPair known = CurrencyPair.of("EUR", "USD");
    CurrencyPair unknown = CurrencyPair.of("EUR", "CHF");
    Map<CurrencyPair, Reply<FxQuote>> friday =
        source.rates(List.of(known, unknown), SUNDAY.minusDays(2));

    assertThat(rows(friday, known)).singleElement().matches(one -> one.row().pair().equals(known));
    assertThat(failure(friday, unknown)).isEqualTo(Failure.UNKNOWN);
    assertThat(rows(source.rates(List.of(known), SUNDAY), known)).isEmpty();
  }

  @Test
  void findsCompaniesByTheirNames() {
    String name = MARKET.followed(5).instrument().name();

    List<Sourced<FoundSymbol>> found = rows(source.search(name.substring(0, 6)));

    assertThat(found).extracting(one -> one.row().name()).contains(name);
    assertThat(responses.find(found.get(0).response())).isPresent();
    assertThat(rows(source.search("Apple"))).isEmpty();
  }

  @Test
  void knowsNoOtherTicker() {
    Ticker ours = TICKERS.get(0);
    Ticker real = new Ticker(ours.instrument(), "XNAS", "AAPL", ours.currency(), ours.zone());
    Ticker next = MARKET_OF_MORE.followed(21).ticker();

    for (Ticker unknown : List.of(real, next)) {
      assertThat(failure(source.dailyBars(List.of(unknown), DECADE), unknown))
          .isEqualTo(Failure.UNKNOWN);
      assertThat(failure(source.latest(List.of(unknown)), unknown)).isEqualTo(Failure.UNKNOWN);
    }
  }

  private static final SyntheticMarket MARKET_OF_MORE = new SyntheticMarket(7, 21);

  private static <K, T> List<Sourced<T>> rows(Map<K, Reply<T>> replies, K key) {
    return rows(of(replies, key));
  }

  private static <K, T> Failure failure(Map<K, Reply<T>> replies, K key) {
    return failure(of(replies, key));
  }

  private static <K, T> Reply<T> of(Map<K, Reply<T>> replies, K key) {
    return Optional.ofNullable(replies.get(key)).orElseThrow();
  }

  private static <T> List<Sourced<T>> rows(Reply<T> reply) {
    return reply.fold(Reply.Answered::rows, failed -> List.of());
  }

  private static <T> Failure failure(Reply<T> reply) {
    return reply.fold(
        answered -> {
          throw new AssertionError(answered);
        },
        Reply.Failed::failure);
  }

  private static List<Announcement> all(Map<Ticker, Reply<Announcement>> replies) {
    return replies.values().stream()
        .flatMap(reply -> rows(reply).stream())
        .map(Sourced::row)
        .toList();
  }
}
