package io.indexwright.allocation;

import io.indexwright.allocation.plan.Deal;
import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Conversion;
import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Portfolio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides how many lots of everything to hold. Rule: docs/rules/allocation.md.
 *
 * <p>The same input gives the same answer, in whatever order it comes.
 */
public final class Allocator {
  private final TargetWeights targets;
  private final AllocationPolicy policy;
  private final boolean isExplained;

  /** Aims at {@code targets} within {@code policy}. */
  public Allocator(TargetWeights targets, AllocationPolicy policy) {
    this(targets, policy, true);
  }

  private Allocator(TargetWeights targets, AllocationPolicy policy, boolean isExplained) {
    this.targets = targets;
    this.policy = policy;
    this.isExplained = isExplained;
  }

  /**
   * Returns one that trades the same and gives no reasons, for who trades often and reads none. By
   * a method that does not search, nothing is known of how far a plan is from the best.
   */
  public Allocator unexplained() {
    return new Allocator(targets, policy, false);
  }

  /**
   * Plans the trades in whole units of one currency.
   *
   * @throws CurrencyMismatchException if anything is priced in another currency than the portfolio
   */
  public AllocationOutcome allocate(Portfolio portfolio, PriceBook book) {
    return allocate(portfolio, book, Conditions.plain(portfolio.cash().currency()));
  }

  /**
   * Plans the trades that bring {@code portfolio} to the targets at the prices of {@code book};
   * what is held and is no target is sold.
   *
   * @param conditions whose exchange is into the currency of the portfolio's cash
   * @throws CurrencyMismatchException if it is not, or anything is priced in a currency for which
   *     there is no rate
   */
  public AllocationOutcome allocate(Portfolio portfolio, PriceBook book, Conditions conditions) {
    CurrencyMismatchException.check(conditions.exchange().into(), portfolio.cash().currency());
    SortedSet<InstrumentId> instruments = new TreeSet<>(targets.weights().keySet());
    instruments.addAll(portfolio.holdings().keySet());
    PriceBook prices = book.of(instruments);
    if (!prices.prices().keySet().equals(instruments)) {
      instruments.removeAll(prices.prices().keySet());
      return new AllocationOutcome.Unpriced(instruments);
    }
    prices.prices().values().forEach(price -> conditions.exchange().rateOf(price.currency()));
    Inventory inventory = Inventory.of(portfolio, prices, conditions);
    return outcome(new Standing(portfolio, inventory, targets, policy, conditions));
  }

  private AllocationOutcome outcome(Standing standing) {
    Planning planning = Planning.of(standing, isExplained);
    Planning.Planned planned = planning.planned();
    Money left = standing.portfolio().cash().plus(standing.conditions().underway());
    Money cashLeft = planned.deals().stream().map(Deal::outlay).reduce(left, Money::minus);
    Money owed = standing.owed(cashLeft);
    return owed.isNegative()
        ? new AllocationOutcome.Overdrawn(owed.negated())
        : new AllocationOutcome.Planned(allocation(planning, planned, cashLeft));
  }

  private Allocation allocation(Planning planning, Planning.Planned planned, Money cashLeft) {
    List<Deal> deals = planned.deals();
    Money nothing = Money.zero(cashLeft.currency());
    Money fees = deals.stream().map(Deal::fees).reduce(nothing, Money::plus);
    Predicate<Deal> isTraded = deal -> !deal.isNone();
    Optional<Reasons> reasons =
        isExplained ? Optional.of(Reasons.of(planning, planned)) : Optional.empty();
    return new Allocation(
        tickets(deals),
        conversions(deals, planning.standing()),
        fees,
        cashLeft,
        score(planning.standing(), planned, cashLeft),
        byInstrument(deals, isTraded, Allocator::cost),
        reasons.map(all -> byInstrument(deals, isTraded, all::of)).orElseGet(TreeMap::new),
        reasons.map(all -> byInstrument(deals, all::isSkipped, all::of)).orElseGet(TreeMap::new));
  }

  private static List<OrderTicket> tickets(List<Deal> deals) {
    return Stream.concat(deals.stream().filter(Deal::isSale), deals.stream().filter(Deal::isBuy))
        .map(Deal::ticket)
        .toList();
  }

  private static <T> SortedMap<InstrumentId, T> byInstrument(
      List<Deal> deals, Predicate<Deal> which, Function<Deal, T> what) {
    SortedMap<InstrumentId, T> found = new TreeMap<>();
    deals.stream()
        .filter(which)
        .forEach(deal -> found.put(deal.line().instrument(), what.apply(deal)));
    return found;
  }

  private static Allocation.Cost cost(Deal deal) {
    return new Allocation.Cost(
        deal.line().price(), deal.consideration(), deal.fees(), deal.outlay());
  }

  /** One for each foreign currency and direction, sales first; in order of the currency's code. */
  private static List<Conversion> conversions(List<Deal> deals, Standing standing) {
    SortedMap<String, Conversion> sales = new TreeMap<>();
    SortedMap<String, Conversion> buys = new TreeMap<>();
    for (Deal deal : deals) {
      String code = deal.local().currency().getCurrencyCode();
      if (deal.isNone() || !standing.conditions().exchange().isForeign(deal.local().currency())) {
        continue;
      }
      if (deal.isSale()) {
        sales.merge(code, new Conversion(deal.local(), deal.outlay().negated()), Conversion::plus);
      } else {
        buys.merge(code, new Conversion(deal.outlay(), deal.local()), Conversion::plus);
      }
    }
    List<Conversion> all = new ArrayList<>(sales.values());
    all.addAll(buys.values());
    return all;
  }

  private static Allocation.Score score(
      Standing standing, Planning.Planned planned, Money cashLeft) {
    Money idle = Standing.positive(standing.owed(cashLeft).minus(standing.buffer()));
    BigDecimal distance =
        planned.deals().stream().map(Deal::distance).reduce(idle.amount(), BigDecimal::add);
    Money rounded = Money.rounded(distance, idle.currency(), RoundingMode.HALF_UP);
    return standing
        .policy()
        .objective()
        .fold(
            by -> byDistance(rounded, distance, planned, by.feesCounted()),
            by -> byVariance(standing, rounded, planned, by.model()));
  }

  private static Allocation.Score byVariance(
      Standing standing, Money rounded, Planning.Planned planned, RiskModel model) {
    BigDecimal square = standing.investable().amount().pow(2).max(BigDecimal.ONE);
    BigDecimal variance = Precision.quotient(planned.variance(model), square);
    Optional<BigDecimal> gap = planned.gap().map(open -> Precision.quotient(open, square));
    return new Allocation.Score(rounded, variance, gap.orElse(variance));
  }

  private static Allocation.Score byDistance(
      Money rounded, BigDecimal distance, Planning.Planned planned, int feesCounted) {
    BigDecimal fees = feesOf(planned).multiply(BigDecimal.valueOf(feesCounted));
    BigDecimal objective = distance.add(fees);
    return new Allocation.Score(rounded, objective, planned.gap().orElse(objective));
  }

  private static BigDecimal feesOf(Planning.Planned planned) {
    return planned.deals().stream()
        .map(deal -> deal.fees().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
