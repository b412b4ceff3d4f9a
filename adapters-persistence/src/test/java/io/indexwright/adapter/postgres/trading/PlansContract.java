package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Digest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PlansContract {
  private static final RunId RUN = new RunId(Sample.uuid(7));
  private static final RunId NEXT = new RunId(Sample.uuid(5));
  private static final KeptPlan PLAN = Sample.plan(RUN);
  private static final UserId BEN = new UserId(Sample.uuid(2));
  private static final Closing REFUSED =
      new Closing(Closing.Kind.REFUSED, BEN, LATER, List.of("too much", "too often"));

  private Plans plans;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  abstract Plans plans();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers().open(ACCOUNT);
    plans = plans();
  }

  @Test
  void returnsAPlanAsItWasShown() {
    plans.keep(PLAN);

    assertThat(plans.find(RUN)).contains(PLAN);
    assertThat(plans.hold(RUN)).contains(PLAN);
    assertThat(plans.find(NEXT)).isEmpty();
    assertThat(plans.hold(NEXT)).isEmpty();
  }

  @Test
  void keepsAPlanThatTradesNothing() {
    KeptPlan idle =
        KeptPlan.open(
            Sample.plan(NEXT).terms(),
            new PlanPreview(
                Digest.of("idle"),
                List.of(),
                Collections.emptySortedMap(),
                Sample.usd("0.00"),
                Sample.usd("1.00"),
                BigDecimal.ZERO,
                List.of()));
    plans.keep(idle);

    assertThat(plans.find(NEXT)).contains(idle);
  }

  @Test
  void keepsWhatIsAimedAt_beItAnIndexOrWeights() {
    PlanTerms terms = PLAN.terms();
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    weights.put(Sample.A, Weight.of("0.25"));
    weights.put(Sample.B, Weight.of("0.5"));
    KeptPlan own =
        KeptPlan.open(
            new PlanTerms(
                terms.id(),
                terms.portfolio(),
                new Goal.OwnWeights(weights),
                terms.policy(),
                terms.date(),
                terms.by(),
                terms.at()),
            PLAN.preview());
    plans.keep(own);

    assertThat(plans.find(RUN)).contains(own);
  }

  @Test
  void keepsTheFirst_whateverComesLater() {
    plans.keep(PLAN);
    plans.close(RUN, REFUSED);
    plans.keep(PLAN);

    assertThat(plans.find(RUN)).contains(PLAN.closed(REFUSED));
  }

  @Test
  void closesAPlanOnce() {
    plans.keep(PLAN);
    plans.close(RUN, REFUSED);
    Closing again = new Closing(Closing.Kind.CANCELLED, BEN, FIRST, List.of());

    assertThatIllegalStateException().isThrownBy(() -> plans.close(RUN, again));
    assertThatIllegalStateException().isThrownBy(() -> plans.close(NEXT, again));
    assertThat(plans.find(RUN)).contains(PLAN.closed(REFUSED));
  }

  @Test
  void listsThePlansOfAPortfolio_aPageAtATime() {
    KeptPlan next = Sample.plan(NEXT);
    plans.keep(PLAN);
    plans.keep(next);

    assertThat(plans.of(ACCOUNT.id(), PageRequest.first(9)).items()).containsExactly(PLAN, next);
    assertThat(plans.of(ACCOUNT.id(), PageRequest.first(1)).next()).contains(RUN);
    assertThat(plans.of(ACCOUNT.id(), PageRequest.after(RUN, 1)).items()).containsExactly(next);
    assertThat(plans.of(ACCOUNT.id(), PageRequest.after(new RunId(Sample.uuid(9)), 1)).items())
        .isEmpty();
    assertThat(plans.of(new PortfolioId(Sample.uuid(9)), PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void refusesThePlanOfAnUnknownPortfolio() {
    KeptPlan strange = Sample.planOf(new PortfolioId(Sample.uuid(9)), RUN);

    assertThatIllegalStateException().isThrownBy(() -> plans.keep(strange));
  }
}
