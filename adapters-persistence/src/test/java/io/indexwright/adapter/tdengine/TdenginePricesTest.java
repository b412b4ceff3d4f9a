package io.indexwright.adapter.tdengine;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.both;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.market.PricesContract;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.series.Days;
import io.indexwright.series.Revision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The contract and the promises of our side of it, on a server that has the traps of a real one.
 */
class TdenginePricesTest extends PricesContract {
  private static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final FakeServer server = FakeDriver.start("prices:6041");
  private final TdengineDatabase database = FakeDriver.open("prices:6041");
  private final TdenginePrices prices =
      new TdenginePrices(database, instruments, new InMemoryTurns(), CLOCK);

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Prices prices() {
    return prices;
  }

  @Override
  protected List<Close> exact() {
    return List.of(
        close(A, MONDAY, "9.12345678901234"),
        close(A, TUESDAY, "0.00000000000123"),
        close(B, MONDAY, "8"),
        new Close(B, LocalDate.parse("1930-10-10"), Price.of("1", EUR)));
  }

  @AfterEach
  void hangUp() {
    database.close();
  }

  @Test
  void writesNothing_whenOnePriceWouldNotComeBackAsItIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                prices.record(
                    List.of(close(A, MONDAY, "10"), close(B, MONDAY, "9.1234567890123456")), FIRST))
        .withMessageContaining("15 digits")
        .withMessageContaining("9.1234567890123456 USD of B at 2026-03-02T00:00:00Z");

    assertThat(server.said).isEmpty();
  }

  @Test
  void writesNothing_whenOneDateIsOlderThanIsKept() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                prices.record(
                    List.of(close(A, MONDAY, "10"), close(B, LocalDate.parse("1925-01-01"), "1")),
                    FIRST))
        .withMessageContaining("36500 days");

    assertThat(server.said).isEmpty();
  }

  @Test
  void writesInChunks() {
    prices.record(closes(450), FIRST);

    assertThat(server.batches).containsExactly(200, 200, 50);
  }

  @Test
  void completesWhatAFailureLeftUndone_whenDoneAgain() {
    List<Close> all = closes(250);
    server.failAfter(1);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> prices.record(all, FIRST));
    server.comeBack();
    prices.record(all, FIRST);
    prices.record(all, LATER);

    assertThat(server.rows("bars")).isEqualTo(250);
    assertThat(server.batches).containsExactly(200, 50);
    assertThat(prices.history(both(), FIRST)).isEqualTo(PriceHistory.of(all));
  }

  @Test
  void givesOneNumberToOneCorrection_whenTwoWriteAtTheSameTime() throws InterruptedException {
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String price = "1" + i % 2;
      writers.add(new Thread(() -> prices.record(List.of(close(A, MONDAY, price)), LATER)));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }

    List<Revision<Bar>> kept = prices.revisions(A, Days.closed(MONDAY, MONDAY));
    assertThat(kept.stream().map(Revision::number))
        .isEqualTo(IntStream.range(0, kept.size()).boxed().toList());
    for (int number = 1; number < kept.size(); number++) {
      assertThat(kept.get(number).fact()).isNotEqualTo(kept.get(number - 1).fact());
    }
    assertThat(server.batches).hasSameSizeAs(kept);
  }

  @Test
  void isUnavailable_andWorksAgain_whenTheServerIsBack() {
    server.leave();
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> prices.history(both(), FIRST))
        .withMessage("TDengine is unavailable");
    assertThat(database.isReachable()).isFalse();

    server.comeBack();
    prices.record(List.of(close(A, MONDAY, "10")), FIRST);
    assertThat(database.isReachable()).isTrue();
    server.leave();
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> prices.history(both(), FIRST));
  }

  @Test
  void saysWhoIsRefused_withoutThePassword() {
    TdengineAddress address = new TdengineAddress("jdbc:TAOS-WS://prices:6041/", "root", "secret");
    try (TdengineDatabase refused =
        new TdengineDatabase(address, TdengineLimits.DEFAULT, new FakeDriver())) {
      assertThatIllegalStateException()
          .isThrownBy(refused::isReachable)
          .withMessage("TDengine refuses this user or password");
    }
  }

  @Test
  void asksForNoMoreNamesAtOnceThanAQueryTakes() {
    assertThat(
            Supertable.BARS.select(IntStream.range(0, 500).mapToObj(i -> "x".repeat(80)).toList()))
        .hasSizeLessThan(100_000);
  }

  private static List<Close> closes(int count) {
    LocalDate first = LocalDate.parse("1990-01-01");
    return IntStream.range(0, count)
        .mapToObj(
            day -> close(day % 2 == 0 ? A : B, first.plusDays(day / 2), Integer.toString(day + 1)))
        .toList();
  }
}
