package io.indexwright.application.trading;

import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static io.indexwright.application.House.usd;
import static io.indexwright.application.trading.Exchange.ADA;
import static io.indexwright.application.trading.Exchange.ASKER;
import static io.indexwright.application.trading.Exchange.BEN;
import static io.indexwright.application.trading.Exchange.done;
import static io.indexwright.application.trading.Exchange.refused;
import static io.indexwright.application.trading.Exchange.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.job.JobId;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.RunState;
import io.indexwright.application.port.UnknownException;
import io.indexwright.money.Money;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.risk.RiskLimit;
import java.util.Currency;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DecideRunTest {
  private final Exchange exchange = new Exchange();

  @Test
  void keepsWhatIsShown_untilSomebodySaysYes() {
    KeptPlan plan = planned(exchange);
    PlanPreview shown = plan.preview();

    assertThat(shown.value().plus(shown.fees()).plus(shown.cashLeft())).isEqualTo(usd("1000.00"));
    assertThat(state(plan)).isEqualTo(RunState.PLANNED);
    assertThat(exchange.plans.of(ACCOUNT.id(), PageRequest.first(9)).items()).containsExactly(plan);

    done(approve(plan, ADA));

    assertThat(state(plan)).isEqualTo(RunState.APPROVED);
    assertThat(exchange.jobs.find(new JobId(FIRST.value()))).isPresent();
    exchange.venue.trading(1);
    exchange.runs.advance(FIRST, NOW);
    assertThat(state(plan)).isEqualTo(RunState.WORKING);
    exchange.venue.trading(Long.MAX_VALUE);
    exchange.runs.advance(FIRST, NOW);
    assertThat(exchange.told("run/" + FIRST)).containsOnly(Outcome.ATTEMPTED, Outcome.SUCCEEDED);
  }

  @Test
  void approvesOnce() {
    KeptPlan plan = planned(exchange);
    done(approve(plan, ADA));
    done(approve(plan, BEN));

    assertThat(exchange.house.orders.consentTo(FIRST).orElseThrow().by()).isEqualTo(ADA.toString());
    assertThat(refused(exchange.decide.cancel(decision(plan, ADA))).kind())
        .isEqualTo(Refusal.Kind.PLAN_ENDED);
  }

  @Test
  void takesAnotherUser_aboveTheValueThatTakesTwo() {
    deposit("5000.00");
    KeptPlan plan = planned(exchange);

    assertThat(refused(approve(plan, ADA)).kind()).isEqualTo(Refusal.Kind.FOUR_EYES);
    assertThat(exchange.house.orders.of(FIRST)).isEmpty();
    assertThat(exchange.told("run/" + FIRST)).contains(Outcome.REFUSED);

    done(approve(plan, BEN));
    assertThat(exchange.house.orders.of(FIRST)).isNotEmpty();
  }

  @Test
  void approvesNothingThatNobodySaw() {
    KeptPlan plan = planned(exchange);
    deposit("500.00");

    assertThat(refused(approve(plan, ADA)).kind()).isEqualTo(Refusal.Kind.PLAN_CHANGED);
  }

  @Test
  void endsAPlanThatLimitsRefuse_andShowedItBefore() {
    Exchange strict = new Exchange(new RiskLimit.DailyCount(1));
    KeptPlan plan = planned(strict);
    assertThat(plan.preview().breaches()).singleElement().asString().startsWith("DAILY_COUNT");

    Refusal why = refused(strict.decide.approve(decision(plan, ADA)));

    KeptPlan after = strict.plans.find(FIRST).orElseThrow();
    assertThat(why.reasons()).isEqualTo(plan.preview().breaches());
    assertThat(after.closing().map(Closing::reasons)).contains(why.reasons());
    assertThat(RunState.of(after, false, strict.house.orders.of(FIRST)))
        .isEqualTo(RunState.REFUSED);
    assertThat(refused(strict.decide.approve(decision(plan, ADA))).kind())
        .isEqualTo(Refusal.Kind.PLAN_ENDED);
  }

  @Test
  void takesAPlanBack() {
    KeptPlan plan = planned(exchange);

    KeptPlan after = done(exchange.decide.cancel(decision(plan, ADA)));

    assertThat(state(after)).isEqualTo(RunState.CANCELLED);
    assertThat(refused(approve(plan, ADA)).kind()).isEqualTo(Refusal.Kind.PLAN_ENDED);
  }

  @Test
  void decidesNothingThatWasNotPlanned() {
    KeptPlan plan = planned(exchange);
    Exchange other = new Exchange();

    Assertions.assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> other.decide.approve(decision(plan, ADA)));
    assertThat(other.told("run/" + FIRST)).contains(Outcome.FAILED);
  }

  @Test
  void plansNothing_withoutPrices_norInAnotherCurrency() {
    Money rupees = Money.of("5.00", Currency.getInstance("INR"));
    exchange.house.ledgers.append(ACCOUNT.id(), LedgerEntry.cash("abroad", NOW, rupees));
    assertThat(refused(exchange.plan.plan(terms(FIRST), USD, ASKER)).kind())
        .isEqualTo(Refusal.Kind.OTHER_CURRENCY);

    Exchange empty = new Exchange();
    empty.house.ledgers.append(ACCOUNT.id(), LedgerEntry.cash("debt", NOW, usd("-1500.00")));
    assertThat(refused(empty.plan.plan(terms(FIRST), USD, ASKER)).kind())
        .isEqualTo(Refusal.Kind.NO_PLAN);
  }

  private void deposit(String amount) {
    exchange.house.ledgers.append(
        ACCOUNT.id(), LedgerEntry.cash("more " + amount, NOW, usd(amount)));
  }

  private static KeptPlan planned(Exchange where) {
    return done(where.plan.plan(terms(FIRST), USD, ASKER));
  }

  private static DecideRun.Decision decision(KeptPlan plan, UserId by) {
    return new DecideRun.Decision(plan, by, ASKER);
  }

  private Dealt<KeptPlan> approve(KeptPlan plan, UserId by) {
    return exchange.decide.approve(decision(plan, by));
  }

  private RunState state(KeptPlan plan) {
    return RunState.of(
        plan,
        exchange.house.orders.portfolioOf(FIRST).isPresent(),
        exchange.house.orders.of(FIRST));
  }
}
