package io.indexwright.adapter.postgres.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFiguresTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final UUID INDEX = Sample.uuid(1);
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private static Map<String, BigDecimal> read() {
    return new PostgresFigures(DATABASE.transactions())
        .read(NOON).stream()
            .collect(
                Collectors.toMap(
                    figure -> figure.name() + " " + figure.of(),
                    figure -> figure.value().stripTrailingZeros()));
  }

  private static void level(String date, int revision, String points) {
    DATABASE.tell(
        """
        insert into index_level (index_id, date, revision, points, inputs, published_at)
        values ('%s', '%s', %s, %s, case when %s is null then null else repeat('0', 64) end, now())
        """
            .formatted(INDEX, date, revision, points, points));
  }

  @Test
  void knowsNothing_ofAnIndexWithoutALevel() {
    DATABASE.tell("insert into index_definition (id, name) values ('%s', 'x')".formatted(INDEX));

    assertThat(read())
        .doesNotContainKey("level.age " + INDEX)
        .containsEntry("divisor.changes " + INDEX, BigDecimal.ZERO)
        .containsEntry("quarantine.rows feeds", BigDecimal.ZERO);
  }

  /** Twelve hours since the end of Tuesday. */
  @Test
  void saysHowOldTheLastLevelIs() {
    DATABASE.tell("insert into index_definition (id, name) values ('%s', 'x')".formatted(INDEX));
    level("2026-03-02", 0, "1");
    level("2026-03-03", 0, "1");

    assertThat(read().get("level.age " + INDEX)).isEqualByComparingTo("43200");

    level("2026-03-03", 1, "null");

    assertThat(read().get("level.age " + INDEX)).isEqualByComparingTo("129600");
  }

  @Test
  void saysWhatWaits_andForHowLong() {
    PostgresOutbox outbox = new PostgresOutbox(DATABASE.transactions());
    outbox.turn("sink", NOON, NOON.plusSeconds(1)).orElseThrow().close();
    assertThat(read()).containsEntry("outbox.age sink", BigDecimal.ZERO);

    for (int number = 1; number <= 2; number++) {
      outbox.append(
          new OutboxEvent(
              new OutboxEventId(Sample.uuid(number)),
              new Aggregate("index", "x"),
              "index.level.published",
              "{}",
              NOON.minusSeconds(90L / number)));
    }

    assertThat(read().get("outbox.waiting sink")).isEqualByComparingTo("2");
    assertThat(read().get("outbox.age sink")).isEqualByComparingTo("90");
  }
}
