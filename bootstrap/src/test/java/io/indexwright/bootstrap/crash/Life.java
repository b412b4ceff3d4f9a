package io.indexwright.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.daily.DailyRun;
import io.indexwright.application.daily.DayOutcome;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.portfolio.Rebalance;
import io.indexwright.application.portfolio.RunOutcome;
import io.indexwright.application.rebalance.ApprovalOutcome;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.money.Money;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Some days of the product: history taken in, then for each day the daily run and a rebalance.
 * Lived again it goes on where it stopped. What it says has been promised to somebody.
 */
final class Life {
  static final int DAYS = 3;

  private final Wiring wiring;
  private final DayClock clock;
  private final Consumer<String> said;

  /** Lives by {@code clock}, which the product looks at too. */
  Life(Wiring wiring, DayClock clock, Consumer<String> said) {
    this.wiring = wiring;
    this.clock = clock;
    this.said = said;
  }

  void live() {
    clock.set(SmallMarket.START);
    said.accept("BORN");
    wiring.importMarket().from(SmallMarket.history(), SmallMarket.START);
    wiring.indices().define(SmallMarket.definition());
    said.accept("IMPORTED");
    wiring
        .dealing()
        .openPortfolio()
        .open(SmallMarket.ACCOUNT, Money.of("100000.00", SmallMarket.USD), SmallMarket.START);
    said.accept("OPENED");
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = SmallMarket.LAST.plusDays(1 + day);
      clock.set(SmallMarket.eveningOf(date));
      daily(date);
      rebalance(date, new RunId(new UUID(7, day)));
    }
  }

  private void daily(LocalDate date) {
    DayOutcome day =
        wiring
            .routines()
            .daily()
            .run(SmallMarket.SOURCE, DailyRun.Day.of(date), SmallMarket.eveningOf(date));
    assertThat(day).isInstanceOf(DayOutcome.Done.class);
    said.accept("DAY " + date);
    tell("index/of-" + date);
  }

  private void rebalance(LocalDate date, RunId id) {
    RebalanceRun run = wiring.routines().rebalance();
    Instant now = SmallMarket.eveningOf(date);
    if (wiring.orders().portfolioOf(id).isEmpty()) {
      AllocationPolicy policy = AllocationPolicy.investingAll(wiring.dealing().commission());
      approve(
          run,
          new Rebalance(
              id,
              SmallMarket.ACCOUNT.id(),
              new Goal.OfIndex(SmallMarket.INDEX),
              policy,
              date,
              now));
    }
    said.accept("APPROVED " + id);
    assertThat(run.advance(id, now).isDone()).isTrue();
    said.accept("FILLED " + id);
    tell("rebalance/" + id);
  }

  private static void approve(RebalanceRun run, Rebalance rebalance) {
    Instant now = rebalance.asKnownAt();
    Digest plan =
        run.preview(rebalance, now)
            .fold(planned -> planned.plan().digest(), none -> Digest.of(none.toString()));
    ApprovalOutcome outcome = run.approve(rebalance, plan, new OrderRun.Consent("Ada", now));
    Optional<RunOutcome> judged =
        outcome.fold(same -> Optional.of(same.outcome()), changed -> Optional.empty());
    assertThat(judged).get().isInstanceOf(RunOutcome.Written.class);
  }

  private void tell(String resource) {
    AuditEntryId id = new AuditEntryId(UUID.randomUUID());
    Deed.Act act =
        new Deed.Act(AuditAction.READ_SECRET, new AuditResource(resource), Change.UNTOLD);
    wiring
        .auditLog()
        .write(
            new AuditEntry(
                id, Deed.inside(SubjectPseudonym.SYSTEM, act, SmallMarket.START), Ending.DONE));
    said.accept("AUDITED " + id.value());
  }
}
