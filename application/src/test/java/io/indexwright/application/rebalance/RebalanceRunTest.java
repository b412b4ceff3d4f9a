package io.indexwright.application.rebalance;

import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.ADA;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.rebalance;
import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.House;
import io.indexwright.application.Venue;
import io.indexwright.application.job.LookedAt;
import io.indexwright.application.job.Progress;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.memory.routine.InMemoryStepLog;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.Unsent;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.portfolio.RunOutcome;
import io.indexwright.application.routine.Step;
import io.indexwright.application.stepping.Steps;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.proof.Digest;
import io.indexwright.risk.RiskLimit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebalanceRunTest {
  private static final List<OrderEvent> CANCELLED = List.of(new OrderEvent.Cancelled());

  private final House house = House.ready();
  private final Venue venue = new Venue();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Steps steps =
      new Steps(new InMemoryStepLog(), new InMemoryTurns(), house.transactions);
  private final RebalanceRun run = run();

  private RebalanceRun run(RiskLimit... further) {
    return new RebalanceRun(
        steps,
        new RebalanceRun.Desk(
            house.preview, house.approving(further), house.working(venue), house.orders),
        outbox);
  }

  @Test
  void goesFromPlanToFills() {
    PlannedRun plan = planned();
    List<Order> written = written(run.approve(rebalance(), plan.digest(), ADA));
    RebalanceRun.Standing standing = run.advance(FIRST, NOW);

    assertThat(written).hasSize(plan.run().tickets().size()).isNotEmpty();
    assertThat(standing.steps())
        .extracting(Step::name)
        .containsExactly("preview", "approve", "orders", "fills", "done");
    assertThat(standing.isDone()).isTrue();
    assertThat(house.ledgers.portfolio(ACCOUNT.id()).holdings()).hasSize(2);
  }

  @Test
  void changesNothing_whenEveryStepIsAskedForAgain() {
    approved();
    RebalanceRun.Standing standing = run.advance(FIRST, NOW);

    run.preview(rebalance(), NOW);
    run.approve(rebalance(), Digest.of("whatever"), ADA);
    RebalanceRun.Standing again = run.advance(FIRST, NOW);

    assertThat(again).isEqualTo(standing);
    assertThat(venue.sent()).hasSize(2);
    assertThat(Unsent.in(outbox, NOW))
        .extracting(OutboxEvent::type)
        .containsExactly("rebalance.planned", "rebalance.approved", "rebalance.done");
  }

  @Test
  void refusesAPlanThatNobodySaw() {
    PlannedRun plan = planned();
    house.ledgers.append(ACCOUNT.id(), LedgerEntry.cash("more", NOW, usd("500.00")));

    ApprovalOutcome outcome = run.approve(rebalance(), plan.digest(), ADA);

    PlannedRun now = outcome.fold(judged -> plan, ApprovalOutcome.Changed::now);
    assertThat(now.digest()).isNotEqualTo(plan.digest());
    assertThat(house.orders.of(FIRST)).isEmpty();
    assertThat(steps.of(RebalanceRun.routine(FIRST))).hasSize(1);
  }

  @Test
  void writesNothing_whenALimitWouldBeBroken() {
    PlannedRun plan = planned();

    ApprovalOutcome outcome =
        run(new RiskLimit.DailyCount(1)).approve(rebalance(), plan.digest(), ADA);

    assertThat(judged(outcome)).isInstanceOf(RunOutcome.Refused.class);
    assertThat(steps.of(RebalanceRun.routine(FIRST))).hasSize(1);
  }

  @Test
  void goesOnWhereTheVenueFellSilent() {
    approved();
    venue.answering(1);
    assertThatThrownBy(() -> run.advance(FIRST, NOW)).isInstanceOf(UnavailableException.class);
    venue.answering(9);

    assertThat(run.advance(FIRST, NOW).isDone()).isTrue();
    assertThat(venue.sent()).hasSize(2);
  }

  @Test
  void waitsForFills() {
    approved();
    venue.trading(1);

    RebalanceRun.Standing standing = run.advance(FIRST, NOW);

    assertThat(standing.steps()).extracting(Step::name).endsWith("orders");
    assertThat(standing.isDone()).isFalse();
    assertThat(Unsent.in(outbox, NOW))
        .extracting(OutboxEvent::type)
        .containsExactly("rebalance.planned", "rebalance.approved");
  }

  @Test
  void isAJob_thatIsTriedAgainWhileOrdersAreOpen() {
    RebalanceJob job = new RebalanceJob(run, Clock.fixed(NOW, ZoneOffset.UTC));
    LookedAt context = new LookedAt(RebalanceJob.of(FIRST, NOW));
    approved();
    venue.trading(1);

    assertThatThrownBy(() -> job.run(context)).hasMessageContaining("are open");
    assertThat(context.progress()).isEqualTo(new Progress(0, 2));

    house.orders.of(FIRST).forEach(order -> house.orders.hear(order.id(), CANCELLED, NOW));
    job.run(context);
    assertThat(context.progress()).isEqualTo(new Progress(2, 2));
  }

  @Test
  void saysWhyThereIsNoPlan() {
    House empty = new House();
    empty.ledgers.open(ACCOUNT);

    assertThatThrownBy(
            () ->
                new RebalanceRun(
                        steps,
                        new RebalanceRun.Desk(
                            empty.preview, empty.approving(), empty.working(venue), empty.orders),
                        outbox)
                    .preview(rebalance(), NOW))
        .isInstanceOf(UnknownException.class);
  }

  @Test
  void advancesNothingThatWasNotApproved() {
    planned();

    assertThatThrownBy(() -> run.advance(FIRST, NOW)).isInstanceOf(UnknownException.class);
  }

  private PlannedRun planned() {
    return run.preview(rebalance(), NOW)
        .fold(
            PlanOutcome.Planned::plan,
            unplanned -> {
              throw new AssertionError("no plan: " + unplanned.why());
            });
  }

  private void approved() {
    written(run.approve(rebalance(), planned().digest(), ADA));
  }

  private static RunOutcome judged(ApprovalOutcome outcome) {
    return outcome.fold(
        ApprovalOutcome.Judged::outcome,
        changed -> {
          throw new AssertionError("changed: " + changed.now());
        });
  }

  private static List<Order> written(ApprovalOutcome outcome) {
    return judged(outcome).fold(RunOutcome.Written::orders, refused -> List.of(), no -> List.of());
  }
}
