package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.ListedSymbols;
import io.indexwright.instrument.Listing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresListedSymbolsTest extends ListedSymbolsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  ListedSymbols symbols() {
    return new PostgresListedSymbols(DATABASE.transactions());
  }

  @Test
  void numbersTheRevisionsOfOneListing_whenSeveralWriteItAtOnce()
      throws InterruptedException, ExecutionException {
    Rush.of(
        writer -> {
          for (int i = 0; i < 25; i++) {
            String symbol = "S" + writer + "." + i;
            symbols()
                .record(List.of(new Listing(A, "XNAS", symbol, MONDAY, Optional.empty())), FIRST);
          }
        });

    assertThat(DATABASE.ask("select count(*) || ' to ' || max(revision) from listing"))
        .isEqualTo("100 to 100");
  }
}
