package io.indexwright.allocation;

import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.plan.Deal;
import io.indexwright.allocation.plan.Desk;
import io.indexwright.allocation.plan.Line;
import io.indexwright.allocation.trading.Conditions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.portfolio.Portfolio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a portfolio stands before it is allocated, and what follows from that: what may be spent,
 * what every line should come to.
 */
record Standing(
    Portfolio portfolio,
    Inventory inventory,
    TargetWeights targets,
    AllocationPolicy policy,
    Conditions conditions) {
  private static final MathContext DOWN =
      new MathContext(Precision.DECIMAL.getPrecision(), RoundingMode.DOWN);

  Money buffer() {
    return policy.buffer().of(inventory.total());
  }

  Money investable() {
    return positive(inventory.total().minus(buffer()));
  }

  /** What buys may take, before any sale; negative if cash is owed. */
  Money spendable() {
    return conditions.leastFrom(earliestBuy(), portfolio.cash()).minus(buffer());
  }

  /** What is owed already; zero or more. */
  Money debt() {
    return positive(portfolio.cash().plus(conditions.underway()).negated());
  }

  /** What is missing to pay {@code amount} out and keep the buffer. */
  Money missing(Money amount) {
    Money cash = portfolio.cash().plus(conditions.underway());
    return positive(amount.plus(buffer()).minus(cash));
  }

  /**
   * What is left of {@code cash} once everything asked for is paid; negative if it is not there.
   */
  Money owed(Money cash) {
    return policy.flow().fold(full -> cash, in -> cash, out -> cash.minus(out.amount()));
  }

  Desk desk() {
    Money smallest =
        Money.rounded(
            policy.restrictions().smallest(), portfolio.cash().currency(), RoundingMode.CEILING);
    return new Desk(policy.fees(), conditions.exchange(), smallest);
  }

  /** The business days until the first of all possible buys is paid. */
  int earliestBuy() {
    return targets.weights().keySet().stream()
        .mapToInt(id -> conditions.of(id).settlement())
        .min()
        .orElse(0);
  }

  /**
   * Every instrument with what it should come to and what may be traded of it, in order.
   *
   * @param stops true if nothing may go across its target
   */
  List<Line> lines(boolean stops) {
    return aimed().stream()
        .map(line -> stops ? line.stoppingShort() : line)
        .map(this::allowed)
        .toList();
  }

  /** The same, when all that may be sold at all is for sale and nothing is bought. */
  List<Line> linesForSale() {
    return aimed().stream().map(Line::sellingAny).map(this::allowed).toList();
  }

  /** Returns true if not all of the way may be gone, because of the limit of turnover. */
  boolean isCutShort() {
    return policy.restrictions().limitsTurnover()
        && partAllowed(wanted()).compareTo(BigDecimal.ONE) < 0;
  }

  /** Returns true if {@code deals} turn over no more than is allowed. */
  boolean allows(List<Deal> deals) {
    BigDecimal buys = BigDecimal.ZERO;
    BigDecimal sales = BigDecimal.ZERO;
    for (Deal deal : deals) {
      BigDecimal moved = deal.value().subtract(inventory.valueOf(deal.line().instrument()));
      buys = buys.add(moved.max(BigDecimal.ZERO));
      sales = sales.subtract(moved.min(BigDecimal.ZERO));
    }
    return !policy.restrictions().limitsTurnover()
        || buys.max(sales)
                .compareTo(policy.restrictions().mostTurnedOver(positive(inventory.total())))
            <= 0;
  }

  /** What may be sold is worth no more than this. */
  BigDecimal mostSold() {
    return policy.restrictions().limitsTurnover()
        ? policy.restrictions().mostTurnedOver(positive(inventory.total()))
        : inventory.values().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the weights alone ask for, whatever flow and turnover let happen. */
  BigDecimal wishOf(InstrumentId id) {
    Money rest = positive(owed(investable()));
    return rest.amount().multiply(targets.of(id).fraction());
  }

  private List<Line> aimed() {
    SortedMap<InstrumentId, BigDecimal> wanted = wanted();
    BigDecimal part = partAllowed(wanted);
    return inventory.units().keySet().stream()
        .map(id -> line(id, toward(id, wanted, part)))
        .toList();
  }

  private static BigDecimal number(
      SortedMap<InstrumentId, BigDecimal> numbers, InstrumentId instrument) {
    return numbers.getOrDefault(instrument, BigDecimal.ZERO);
  }

  private BigDecimal toward(
      InstrumentId id, SortedMap<InstrumentId, BigDecimal> wanted, BigDecimal part) {
    return part.compareTo(BigDecimal.ONE) < 0
        ? inventory
            .valueOf(id)
            .add(number(wanted, id).subtract(inventory.valueOf(id)).multiply(part))
        : number(wanted, id);
  }

  private SortedMap<InstrumentId, BigDecimal> wanted() {
    return policy
        .flow()
        .fold(
            full -> shared(investable().amount()),
            in -> moved(1, contributed(in.rule())),
            out -> moved(-1, withdrawn(out)));
  }

  /** What is never traded takes no part. */
  private SortedMap<InstrumentId, BigDecimal> contributed(FlowRule rule) {
    Restrictions restrictions = policy.restrictions();
    return rule.contributed(
        restrictions.tradableOf(inventory.values()),
        restrictions.tradableOf(targets.fractions()),
        positive(spendable()).amount());
  }

  /** What is never sold takes no part. */
  private SortedMap<InstrumentId, BigDecimal> withdrawn(Flow.Withdrawal out) {
    Restrictions restrictions = policy.restrictions();
    return out.rule()
        .withdrawn(
            restrictions.sellableOf(inventory.values()),
            restrictions.sellableOf(targets.fractions()),
            missing(out.amount()).amount());
  }

  private SortedMap<InstrumentId, BigDecimal> shared(BigDecimal whole) {
    SortedMap<InstrumentId, BigDecimal> values = new TreeMap<>();
    targets.fractions().forEach((id, part) -> values.put(id, part.multiply(whole)));
    return values;
  }

  private SortedMap<InstrumentId, BigDecimal> moved(
      int sign, SortedMap<InstrumentId, BigDecimal> by) {
    SortedMap<InstrumentId, BigDecimal> values = new TreeMap<>(inventory.values());
    by.forEach(
        (id, part) -> values.merge(id, part.multiply(BigDecimal.valueOf(sign)), BigDecimal::add));
    values.replaceAll((id, value) -> value.max(BigDecimal.ZERO));
    return values;
  }

  /** Which part of the way may be gone before the limit of turnover is reached; 1 for all of it. */
  private BigDecimal partAllowed(SortedMap<InstrumentId, BigDecimal> wanted) {
    if (!policy.restrictions().limitsTurnover()) {
      return BigDecimal.ONE;
    }
    BigDecimal buys = BigDecimal.ZERO;
    BigDecimal sales = BigDecimal.ZERO;
    for (InstrumentId id : inventory.units().keySet()) {
      BigDecimal off = number(wanted, id).subtract(inventory.valueOf(id));
      buys = buys.add(off.max(BigDecimal.ZERO));
      sales = sales.subtract(off.min(BigDecimal.ZERO));
    }
    BigDecimal limit = policy.restrictions().mostTurnedOver(positive(inventory.total()));
    BigDecimal most = buys.max(sales);
    return most.compareTo(limit) > 0 ? limit.divide(most, DOWN) : BigDecimal.ONE;
  }

  private Line line(InstrumentId id, BigDecimal target) {
    return Line.of(id, inventory.book().priceOf(id).orElseThrow(), inventory.unitOf(id))
        .traded(conditions.of(id))
        .aiming(target, portfolio.holdingOf(id))
        .reachingAcross();
  }

  private Line allowed(Line line) {
    Restrictions forbidden = policy.restrictions();
    if (forbidden.neverTraded().contains(line.instrument())) {
      return line.within(0, 0);
    }
    Line open =
        policy
            .flow()
            .fold(
                full -> line,
                in -> line.within(0, line.most()),
                out -> line.within(line.fewest(), 0));
    return forbidden.neverSold().contains(line.instrument()) ? open.within(0, open.most()) : open;
  }

  static Money positive(Money amount) {
    return amount.isNegative() ? Money.zero(amount.currency()) : amount;
  }
}
