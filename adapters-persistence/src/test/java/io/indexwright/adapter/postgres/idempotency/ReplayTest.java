package io.indexwright.adapter.postgres.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.ChildJvm;
import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.portfolio.Account;
import io.indexwright.proof.Digest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who got no answer asks again: the process that had taken the request is dead. */
@Tag("once")
class ReplayTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  static final Account ACCOUNT = Sample.ACCOUNT;
  static final KeyedRequest REQUEST =
      new KeyedRequest(
          new IdempotencyKey("ada", "POST /portfolios", "k"),
          Digest.of("First"),
          Sample.FIRST,
          Duration.ofDays(1));
  static final Answer ANSWER =
      new Answer(201, new TreeMap<>(Map.of("Location", "/portfolios/1")), "{\"id\":\"1\"}");

  private final PostgresIdempotencyKeys keys = new PostgresIdempotencyKeys(DATABASE.transactions());
  private final PostgresLedgers ledgers = new PostgresLedgers(DATABASE.transactions());

  @BeforeEach
  void forget() {
    DATABASE.tell("truncate idempotency_key");
  }

  @Test
  void answersWhatTheDeadProcessWouldHave_whenItHadCommitted() throws IOException {
    try (ChildJvm child = KeyedChild.stuck(DATABASE.address(), false)) {
      child.kill();

      assertThat(again()).isEqualTo(new Once.Replayed(ANSWER));
      assertThat(ledgers.accounts()).containsExactly(ACCOUNT);
    }
  }

  @Test
  void doesIt_whenTheDeadProcessHadNotCommitted() throws IOException {
    try (ChildJvm child = KeyedChild.stuck(DATABASE.address(), true)) {
      assertThat(again()).isEqualTo(new Once.InProgress());
      child.kill();
      Eventually.holds(Duration.ofSeconds(30), () -> again().equals(new Once.Done(ANSWER)));

      assertThat(ledgers.accounts()).containsExactly(ACCOUNT);
    }
  }

  private Once again() {
    return keys.once(
        REQUEST,
        () -> {
          ledgers.open(ACCOUNT);
          return ANSWER;
        });
  }
}
