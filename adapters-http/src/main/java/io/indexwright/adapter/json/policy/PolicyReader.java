package io.indexwright.adapter.json.policy;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.allocation.Buffer;
import io.indexwright.allocation.Funding;
import io.indexwright.allocation.Method;
import io.indexwright.allocation.Objective;
import io.indexwright.allocation.Restrictions;
import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;

/** Reads a policy, whole; what it does not say is as in {@link AllocationRules#PLAIN}. */
final class PolicyReader {
  private static final AllocationPolicy PLAIN = AllocationRules.PLAIN.policy();

  private static final Forms<Method> METHODS =
      Forms.<Method>none()
          .with("EXACT", PolicyReader::exact)
          .with("FLOOR_GREEDY", at -> at.made(Method.FloorGreedy::new))
          .with("LARGEST_REMAINDER", at -> at.made(Method.LargestRemainder::new));

  private static final Forms<Objective> OBJECTIVES =
      Forms.<Objective>none()
          .with("DISTANCE", PolicyReader::distance)
          .with("TRACKING_VARIANCE", CovarianceReader::objective);

  private final Currency currency;
  private final Forms<Buffer> buffers =
      Forms.<Buffer>none().with("PART", PolicyReader::part).with("AMOUNT", this::amountKept);
  private final Forms<Flow> flows =
      Forms.<Flow>none()
          .with("FULL", at -> at.made(Flow.Full::new))
          .with("CONTRIBUTION", PolicyReader::contribution)
          .with("WITHDRAWAL", this::withdrawal);

  PolicyReader(Currency currency) {
    this.currency = currency;
  }

  Optional<AllocationRules> at(Place at) {
    Optional<Fees> fees = at.field("fees").orElse(PLAIN.fees(), FeesReader::all);
    Optional<Buffer> buffer = at.field("buffer").orElse(PLAIN.buffer(), buffers::at);
    Optional<Method> method = at.field("method").orElse(PLAIN.method(), METHODS::at);
    Optional<Objective> objective = at.field("objective").orElse(PLAIN.objective(), OBJECTIVES::at);
    Optional<Funding> funding =
        at.field("funding").orElse(PLAIN.funding(), said -> said.constant(Funding.class));
    Optional<Restrictions> restrictions =
        at.field("restrictions").orElse(PLAIN.restrictions(), PolicyReader::restrictions);
    Optional<Flow> flow = at.field("flow").orElse(PLAIN.flow(), flows::at);
    Optional<BigDecimal> spread =
        at.field("fxSpread").orElse(BigDecimal.ZERO, PolicyReader::spread);
    return at.made(
        () ->
            new AllocationRules(
                new AllocationPolicy(
                    fees.orElseThrow(),
                    buffer.orElseThrow(),
                    method.orElseThrow(),
                    objective.orElseThrow(),
                    funding.orElseThrow(),
                    restrictions.orElseThrow(),
                    flow.orElseThrow()),
                spread.orElseThrow()));
  }

  private static Optional<Method> exact(Place at) {
    Place plans = at.field("plans");
    if (plans.isMissing()) {
      return at.made(Method::exact);
    }
    Optional<Integer> most = plans.whole();
    return at.made(() -> new Method.Exact(most.orElseThrow()));
  }

  private static Optional<Objective> distance(Place at) {
    Place counted = at.field("feesCounted");
    if (counted.isMissing()) {
      return at.made(Objective::distanceAndFees);
    }
    Optional<Integer> times = counted.whole();
    return at.made(() -> new Objective.Distance(times.orElseThrow()));
  }

  private static Optional<Buffer> part(Place at) {
    Optional<Weight> part = weight(at.field("part"));
    return at.made(() -> new Buffer.Part(part.orElseThrow()));
  }

  private Optional<Buffer> amountKept(Place at) {
    Optional<Money> amount = amount(at.field("amount"));
    return at.made(() -> new Buffer.Amount(amount.orElseThrow()));
  }

  private static Optional<Flow> contribution(Place at) {
    Optional<FlowRule> rule = at.field("rule").constant(FlowRule.class);
    return at.made(() -> new Flow.Contribution(rule.orElseThrow()));
  }

  private Optional<Flow> withdrawal(Place at) {
    Optional<FlowRule> rule = at.field("rule").constant(FlowRule.class);
    Optional<Money> amount = amount(at.field("amount"));
    return at.made(() -> new Flow.Withdrawal(rule.orElseThrow(), amount.orElseThrow()));
  }

  private static Optional<Restrictions> restrictions(Place at) {
    Optional<BigDecimal> smallest =
        at.field("smallestOrder").orElse(BigDecimal.ZERO, FeesReader::charge);
    Optional<SortedSet<InstrumentId>> neverTraded = instruments(at.field("neverTraded"));
    Optional<SortedSet<InstrumentId>> neverSold = instruments(at.field("neverSold"));
    Optional<Weight> turnover =
        at.field("turnover").orElse(PLAIN.restrictions().turnover(), PolicyReader::weight);
    return at.made(
        () ->
            new Restrictions(
                smallest.orElseThrow(),
                neverTraded.orElseThrow(),
                neverSold.orElseThrow(),
                turnover.orElseThrow()));
  }

  private static Optional<SortedSet<InstrumentId>> instruments(Place at) {
    return at.orElse(
        Collections.emptySortedSet(),
        listed -> listed.set("a list of instruments", CovarianceReader::instrument));
  }

  private static Optional<BigDecimal> spread(Place at) {
    return at.decimal("a decimal from 0 on and less than 1", PolicyReader::spread);
  }

  private static BigDecimal spread(BigDecimal part) {
    if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("not a spread: " + part);
    }
    return part;
  }

  private static Optional<Weight> weight(Place at) {
    return at.decimal(
        "a decimal from 0 to 1 of at most 12 decimals", (BigDecimal part) -> new Weight(part));
  }

  private Optional<Money> amount(Place at) {
    return at.decimal(
        "an amount from 0 on of no more decimals than " + currency + " has",
        amount -> new Money(FeesReader.notNegative(amount), currency));
  }
}
