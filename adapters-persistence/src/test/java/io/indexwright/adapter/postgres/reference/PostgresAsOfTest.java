package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.application.port.reference.ListedSymbols;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class PostgresAsOfTest extends AsOfContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Prices prices() {
    return new PostgresPrices(DATABASE.transactions());
  }

  @Override
  Fixings fixings() {
    return new PostgresFixings(DATABASE.transactions());
  }

  @Override
  Announcements announcements() {
    return new PostgresAnnouncements(DATABASE.transactions());
  }

  @Override
  ListedSymbols symbols() {
    return new PostgresListedSymbols(DATABASE.transactions());
  }
}
