package io.indexwright.adapter.tdengine;

import io.indexwright.adapter.postgres.market.BarsContract;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a TDengine that somebody runs. */
@EnabledIfEnvironmentVariable(
    named = RealServer.VARIABLE,
    matches = ".+",
    disabledReason = RealServer.MISSING)
class RealTdengineBarsTest extends BarsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final TdengineDatabase database = RealServer.empty();
  private final TdenginePrices store =
      new TdenginePrices(database, instruments, new InMemoryTurns(), Clock.systemUTC());

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
}
