package io.indexwright.adapter.tdengine;

import io.indexwright.adapter.postgres.market.BarRevisionsContract;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a TDengine that somebody runs. */
@EnabledIfEnvironmentVariable(
    named = RealServer.VARIABLE,
    matches = ".+",
    disabledReason = RealServer.MISSING)
class RealTdengineBarRevisionsTest extends BarRevisionsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final TdengineDatabase database = RealServer.empty();

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Revisions<InstrumentId, Bar> revisions() {
    return new TdenginePrices(database, instruments, new InMemoryTurns(), Clock.systemUTC());
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
