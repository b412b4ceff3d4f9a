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
  private static final UUID FUND = Sample.uuid(2);
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

  private static void portfolio() {
    DATABASE.tell(
        "insert into portfolio (id, name, currency) values ('%s', 'x', 'USD')".formatted(FUND));
  }

  @Test
  void countsOrders_thatAreOpenOrOfTheLastDay_andItsFills() {
    portfolio();
    DATABASE.tell(
        """
        insert into instrument (id, name, currency) values ('A', 'x', 'USD');
        insert into order_run (id, portfolio_id, approved_by, approved_at)
          select id, id, 'Ada', now() from portfolio;
        insert into trade_order (id, run_id, portfolio_id, position, instrument_id, side, quantity,
            state, order_type, time_in_force, created_at)
          select md5(state || hours)::uuid, id, id, number, 'A', 'BUY', 1, state, 'MARKET', 'DAY',
            timestamptz '2026-03-04 12:00Z' - make_interval(hours => hours)
          from portfolio, (values (1, 'NEW', 48), (2, 'WORKING', 1), (3, 'FILLED', 23),
            (4, 'FILLED', 25), (5, 'REJECTED', 1)) as made (number, state, hours);
        insert into order_event (order_id, sequence, kind, known_at)
          select id, 1, 'TRADED', created_at from trade_order where state = 'FILLED';
        insert into fill (portfolio_id, execution_id, revision, order_id, sequence, kind, quantity,
            price, currency, commission, executed_at, created_at)
          select portfolio_id, 'x' || position, 0, id, 1, 'TRADED', 1, 1, 'USD', 0, created_at,
            created_at
          from trade_order where state = 'FILLED'
        """);

    assertThat(read())
        .containsEntry("orders NEW", BigDecimal.ONE)
        .containsEntry("orders WORKING", BigDecimal.ONE)
        .containsEntry("orders FILLED", BigDecimal.ONE)
        .containsEntry("orders REJECTED", BigDecimal.ONE)
        .containsEntry("orders CANCELLED", BigDecimal.ZERO)
        .containsEntry("orders EXPIRED", BigDecimal.ZERO)
        .containsEntry("fills day", BigDecimal.ONE);
  }

  @Test
  void saysWhatTheLastPlanLeft() {
    portfolio();
    assertThat(read()).doesNotContainKey("allocation.gap " + FUND);

    DATABASE.tell(
        """
        insert into planned_run (run_id, portfolio_id, index_id, policy, closes_of, planned_by,
            planned_at, plan, currency, fees, cash_left, gap, skipped, skipped_for, breaches)
          select md5(gap::text)::uuid, id, id, '{}', '2026-01-01', id, now(), repeat('a', 64),
            'USD', 0, cash, gap, '{}', '{}', '{}'
          from portfolio, (values (0.5, 9), (0.25, 7)) as planned (gap, cash)
        """);

    assertThat(read())
        .containsEntry("allocation.gap " + FUND, new BigDecimal("0.25"))
        .containsEntry("allocation.cash " + FUND, new BigDecimal("7"));
  }
}
