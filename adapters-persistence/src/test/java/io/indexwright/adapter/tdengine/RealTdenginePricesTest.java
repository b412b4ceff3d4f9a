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

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.market.PricesContract;
import io.indexwright.application.market.MoveHistory;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a TDengine that somebody runs. */
@EnabledIfEnvironmentVariable(
    named = RealServer.VARIABLE,
    matches = ".+",
    disabledReason = RealServer.MISSING)
class RealTdenginePricesTest extends PricesContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final TdengineDatabase database = RealServer.empty();
  private final TdenginePrices prices =
      new TdenginePrices(database, instruments, new InMemoryTurns(), Clock.systemUTC());

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
        close(B, MONDAY, "1234"),
        new Close(B, LocalDate.parse("1930-10-10"), Price.of("1", EUR)));
  }

  @AfterEach
  void hangUp() {
    database.close();
  }

  @Test
  void isReachable() {
    assertThat(database.isReachable()).isTrue();
  }

  @Test
  void handsEveryRevisionOver_andBack() {
    InMemoryInstruments known = new InMemoryInstruments();
    known.add(Sample.INSTRUMENTS);
    InMemoryPrices memory = new InMemoryPrices(known);
    List<Close> days =
        IntStream.range(0, 25_000)
            .mapToObj(day -> close(A, LocalDate.parse("1940-01-01").plusDays(day), "1" + day))
            .toList();
    memory.record(days, FIRST);
    memory.record(List.of(close(A, days.get(7).date(), "7")), LATER);

    MoveHistory.ofBars(memory, prices).move(portion -> {});
    InMemoryPrices back = new InMemoryPrices(known);
    MoveHistory.ofBars(prices, back).move(portion -> {});

    assertThat(back.history(both(), FIRST)).isEqualTo(memory.history(both(), FIRST));
    assertThat(back.history(both(), LATER)).isEqualTo(memory.history(both(), LATER));
  }
}
