package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.AAPL;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MSFT;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.bar;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.batch;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.error;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.series;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.seriesIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.adapter.marketfeed.twelvedata.intraday.TwelveDataIntraday;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars within the day, from answers in the documented forms: see {@link Documented}. */
class TwelveDataIntradayTest extends Asking {
  private static final Days THURSDAY =
      Days.closed(LocalDate.of(2024, 3, 28), LocalDate.of(2024, 3, 28));
  private static final String FIRST = minutes("2024-03-28 13:30:00");
  private static final String SECOND = minutes("2024-03-28 13:35:00");

  private static String minutes(String datetime) {
    return bar(datetime, "171.75", "172.23", "170.51", "171.48", "65672");
  }

  private static String five(String symbol, String... values) {
    return series(symbol, values).replace("1day", "5min");
  }

  private Map<Ticker, Reply<IntradayBar>> asked(BarInterval interval, Days days, Ticker... of) {
    return new TwelveDataIntraday(
            settings(vendor.endpoint(), plenty(), 1 << 20),
            new TwelveDataSource.Surroundings(policies, quota, responses, hands))
        .intradayBars(List.of(of), interval, days);
  }

  private Reply<IntradayBar> ofApple() {
    return of(AAPL, asked(BarInterval.M5, THURSDAY, AAPL));
  }

  private List<Instant> moments() {
    return rows(ofApple()).stream().map(IntradayBar::startsAt).toList();
  }

  private List<String> reasons() {
    return quarantined(ofApple()).stream().map(QuarantinedRow::reason).toList();
  }

  @Test
  void readsBars() {
    vendor.says(Said.ok(five("AAPL", FIRST)));

    assertThat(rows(ofApple()))
        .containsExactly(
            new IntradayBar(
                AAPL.instrument(),
                Instant.parse("2024-03-28T13:30:00Z"),
                Price.of("171.48", AAPL.currency()),
                new BigDecimal("171.75"),
                new BigDecimal("172.23"),
                new BigDecimal("170.51"),
                Optional.of(new BigDecimal("65672"))));
  }

  @Test
  void asksInUtc_forDaysOfTheMarket() {
    vendor.says(Said.ok(five("AAPL")));

    asked(BarInterval.M5, THURSDAY, AAPL);

    assertThat(vendor.asked().get(0).parameters())
        .containsAllEntriesOf(
            Map.of(
                "symbol", "AAPL",
                "mic_code", "XNAS",
                "interval", "5min",
                "timezone", "UTC",
                "adjust", "none",
                "order", "asc",
                "start_date", "2024-03-28T04:00:00",
                "end_date", "2024-03-29T04:00:00"));
  }

  /** New York goes over to summer time on 2024-03-10, and back on 2023-11-05. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-10, 2024-03-10T05:00:00, 2024-03-11T04:00:00, 2024-03-11 03:55:00",
    "2023-11-05, 2023-11-05T04:00:00, 2023-11-06T05:00:00, 2023-11-06 04:55:00"
  })
  void asksForAllHours_ofADayOnWhichClocksAreSet(
      LocalDate day, String start, String end, String last) {
    vendor.says(Said.ok(five("AAPL", minutes(start.replace('T', ' ')), minutes(last))));

    Reply<IntradayBar> bars = of(AAPL, asked(BarInterval.M5, Days.closed(day, day), AAPL));

    assertThat(rows(bars)).hasSize(2);
    assertThat(vendor.asked().get(0).parameters())
        .containsEntry("start_date", start)
        .containsEntry("end_date", end);
  }

  /** One o'clock comes twice in New York on 2023-11-05, and once in UTC. */
  @Test
  void tellsTheTwoHoursApart_whenClocksAreSetBack() {
    vendor.says(
        Said.ok(five("AAPL", minutes("2023-11-05 05:30:00"), minutes("2023-11-05 06:30:00"))));
    LocalDate day = LocalDate.of(2023, 11, 5);

    List<IntradayBar> bars = rows(of(AAPL, asked(BarInterval.M5, Days.closed(day, day), AAPL)));

    assertThat(bars)
        .extracting(bar -> bar.startsAt().atZone(AAPL.zone()).toLocalTime().toString())
        .containsExactly("01:30", "01:30");
  }

  @ParameterizedTest
  @CsvSource({"M1, 1min, 2", "M5, 5min, 1", "M15, 15min, 1", "M30, 30min, 1", "H1, 1h, 1"})
  void asksForEveryInterval_inPartsThatFitIntoAResponse(
      BarInterval interval, String written, int requests) {
    vendor.says(Said.ok(series("AAPL").replace("1day", written)));
    Days fourDays = new Days(LocalDate.of(2024, 3, 25), LocalDate.of(2024, 3, 29));

    assertThat(of(AAPL, asked(interval, fourDays, AAPL))).isEqualTo(Reply.Answered.nothing());

    assertThat(vendor.asked())
        .hasSize(requests)
        .extracting(request -> request.parameter("interval"))
        .containsOnly(written);
  }

  @Test
  void asksForEachZoneByItself() {
    Ticker volkswagen =
        new Ticker(
            new InstrumentId("XETR:VOW"),
            "XETR",
            "VOW",
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Berlin"));
    vendor.says(
        request ->
            Said.ok(
                (request.symbols().contains("VOW")
                        ? seriesIn("VOW", "EUR", "Europe/Berlin", minutes("2024-03-28 08:00:00"))
                        : series("AAPL", FIRST))
                    .replace("1day", "5min")));

    Map<Ticker, Reply<IntradayBar>> replies = asked(BarInterval.M5, THURSDAY, volkswagen, AAPL);

    assertThat(replies.keySet()).containsExactly(volkswagen, AAPL);
    assertThat(rows(of(volkswagen, replies))).hasSize(1);
    assertThat(vendor.asked())
        .extracting(request -> request.parameter("start_date"))
        .containsExactly("2024-03-27T23:00:00", "2024-03-28T04:00:00");
  }

  @Test
  void setsApart_whatIsOutOfOrder() {
    vendor.says(Said.ok(five("AAPL", SECOND, FIRST, minutes("2024-03-28 13:40:00"))));

    assertThat(moments())
        .containsExactly(
            Instant.parse("2024-03-28T13:35:00Z"), Instant.parse("2024-03-28T13:40:00Z"));
    assertThat(reasons())
        .containsExactly(
            "datetime: expected a moment after 2024-03-28T13:35:00Z, was 2024-03-28T13:30:00Z");
  }

  @Test
  void setsApart_whatComesTwice() {
    vendor.says(Said.ok(five("AAPL", FIRST, FIRST)));

    assertThat(moments()).hasSize(1);
    assertThat(reasons()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-28 13:30:00 | 2024-03-28 03:55:00 | datetime: expected a moment from 2024-03-28T04",
        "2024-03-28 13:30:00 | 2024-03-29 04:05:00 | datetime: expected a moment from 2024-03-28T04",
        "2024-03-28 13:30:00 | 2024-03-28 | datetime: expected a moment such as",
        "2024-03-28 13:30:00 | 2024-02-30 13:30:00 | datetime: expected a moment such as",
        "2024-03-28 13:30:00 | garbage | datetime: expected a moment such as",
        "171.48 | -171.48 | close: expected a positive decimal",
        "171.75 | 172.24 | not every price of XNAS:AAPL at 2024-03-28T13:30:00Z lies between",
        "65672 | -1 | volume: expected a decimal from 0 on"
      })
  void setsApart_whatIsWrong(String right, String wrong, String reason) {
    vendor.says(Said.ok(five("AAPL", FIRST.replace(right, wrong), SECOND)));

    assertThat(moments()).containsExactly(Instant.parse("2024-03-28T13:35:00Z"));
    assertThat(reasons()).singleElement().asString().startsWith(reason);
  }

  @Test
  void leavesOutWhatHasNotEnded_andTheEndItself() {
    hands.set(Instant.parse("2024-03-28T13:39:59Z"));
    vendor.says(Said.ok(five("AAPL", FIRST, SECOND, minutes("2024-03-29 04:00:00"))));

    assertThat(moments()).containsExactly(Instant.parse("2024-03-28T13:30:00Z"));
    assertThat(reasons()).isEmpty();
  }

  @Test
  void readsNothing_whenTheVendorCallsThatAnError() {
    vendor.says(Said.ok(error(400, "No data is available on the specified dates. Try others.")));

    assertThat(ofApple()).isEqualTo(Reply.Answered.nothing());
  }

  @Test
  void failsForOne_whenTheErrorOfOneComesUnder200() {
    vendor.says(Said.ok(batch("AAPL", "MSFT", five("AAPL", FIRST), error(404, "unknown"))));

    Map<Ticker, Reply<IntradayBar>> replies = asked(BarInterval.M5, THURSDAY, AAPL, MSFT);

    assertThat(rows(of(AAPL, replies))).hasSize(1);
    assertThat(failed(of(MSFT, replies)).failure()).isEqualTo(Failure.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"5min, 1min", "USD, GBp", "America/New_York, UTC"})
  void failsForAnAnswer_thatIsAboutSomethingElse(String right, String wrong) {
    vendor.says(Said.ok(five("AAPL", FIRST).replace(right, wrong)));

    assertThat(failed(ofApple()).failure()).isEqualTo(Failure.MALFORMED);
  }
}
