package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFixingsTest extends FixingsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Fixings fixings() {
    return new PostgresFixings(DATABASE.transactions());
  }

  @Test
  void numbersTheRevisionsOfOneRate_whenSeveralWriteItAtOnce()
      throws InterruptedException, ExecutionException {
    Rush.of(
        writer -> {
          for (int i = 1; i <= 25; i++) {
            FxQuote next =
                new FxQuote(
                    "ECB",
                    CurrencyPair.of("EUR", "USD"),
                    MONDAY,
                    BigDecimal.valueOf(100 * (writer + 1) + i));
            fixings().record(List.of(next), "a source", FIRST);
          }
        });

    assertThat(DATABASE.ask("select count(*) || ' to ' || max(revision) from fx_rate"))
        .isEqualTo("100 to 99");
  }
}
