package io.indexwright.adapter.tdengine;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.market.BarsContract;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.BarRow.Figures;
import io.indexwright.application.intake.ImportOutcome.Refused;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TdengineBarsTest extends BarsContract {
  private static final LocalDate TOO_OLD = LocalDate.parse("1925-01-01");

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final FakeServer server = FakeDriver.start("bars:6041");
  private final TdengineDatabase database = FakeDriver.open("bars:6041");
  private final TdenginePrices store =
      new TdenginePrices(
          database, instruments, new InMemoryTurns(), Clock.fixed(LATER, ZoneOffset.UTC));

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Bars bars() {
    return store;
  }

  @Override
  protected Prices pricesOf(Bars bars) {
    return store;
  }

  @Override
  protected String largest() {
    return "999999999999999";
  }

  @AfterEach
  void hangUp() {
    database.close();
  }

  @Test
  void saysByLineWhatTdengineCannotKeep_andWritesNothing() {
    Optional<BigDecimal> long16 = Optional.of(new BigDecimal("1.123456789012345"));
    Figures figures =
        new Figures(BigDecimal.ONE, long16, Optional.empty(), Optional.empty(), long16);

    assertThat(
            store.load(
                List.of(
                        new BarRow(1, "a", MONDAY, "USD", Figures.of(BigDecimal.ONE)),
                        new BarRow(2, "B", MONDAY, "USD", figures),
                        new BarRow(3, "a", TOO_OLD, "USD", Figures.of(BigDecimal.ONE)),
                        new BarRow(4, "not a name", MONDAY, "USD", Figures.of(BigDecimal.ONE)))
                    .iterator(),
                FIRST))
        .isEqualTo(
            new Refused(
                4,
                List.of(
                    new RowFault(2, "open", "more than 15 digits: 1.123456789012345"),
                    new RowFault(2, "volume", "more than 15 digits: 1.123456789012345"),
                    new RowFault(3, "date", "older than the 36500 days that are kept"),
                    new RowFault(4, "instrument", "unknown instrument: not a name")),
                4));
    assertThat(server.rows("bars")).isZero();
    assertThat(store.of(A, TOO_OLD, MONDAY.plusDays(1), LATER)).isEmpty();
    assertThat(store.of(B, TOO_OLD, MONDAY.plusDays(1), LATER)).isEmpty();
  }
}
