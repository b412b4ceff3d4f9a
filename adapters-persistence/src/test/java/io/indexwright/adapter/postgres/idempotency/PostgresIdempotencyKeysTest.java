package io.indexwright.adapter.postgres.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Digest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresIdempotencyKeysTest extends IdempotencyKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PostgresLedgers ledgers = new PostgresLedgers(DATABASE.transactions());

  @Override
  IdempotencyKeys keys() {
    DATABASE.tell("truncate idempotency_key");
    return new PostgresIdempotencyKeys(DATABASE.transactions());
  }

  @Override
  void leave(String trace) {
    ledgers.open(new Account(new PortfolioId(UUID.randomUUID()), trace, Sample.USD));
  }

  @Override
  List<String> traces() {
    return ledgers.accounts().stream().map(Account::name).toList();
  }

  @Test
  void undoesWhatTheWorkDid_whenItFails() {
    assertThatThrownBy(
            () ->
                new PostgresIdempotencyKeys(DATABASE.transactions())
                    .once(
                        new KeyedRequest(
                            new IdempotencyKey("ada", "POST /portfolios", "k"),
                            Digest.of("x"),
                            Sample.FIRST,
                            Duration.ofDays(1)),
                        this::leavingAndFailing))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(traces()).isEmpty();
    assertThat(DATABASE.ask("select count(*) from idempotency_key")).isEqualTo("0");
  }

  private Answer leavingAndFailing() {
    leave("one");
    return new Answer(99, Collections.emptySortedMap(), "");
  }
}
