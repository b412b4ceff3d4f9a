package io.indexwright.adapter.tdengine;

import static io.indexwright.adapter.postgres.Sample.LATER;

import io.indexwright.adapter.postgres.market.BarRevisionsContract;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TdengineBarRevisionsTest extends BarRevisionsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final TdengineDatabase database = FakeDriver.open("revisions:6041");

  @BeforeEach
  void startAnew() {
    FakeDriver.start("revisions:6041");
  }

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Revisions<InstrumentId, Bar> revisions() {
    return new TdenginePrices(
        database, instruments, new InMemoryTurns(), Clock.fixed(LATER, ZoneOffset.UTC));
  }

  @Override
  protected Optional<String> tooLong() {
    return Optional.of("9.1234567890123456");
  }

  @AfterEach
  void hangUp() {
    database.close();
  }
}
