package io.indexwright.allocation;

import io.indexwright.allocation.plan.Deal;
import io.indexwright.allocation.plan.Desk;
import io.indexwright.allocation.plan.Draft;
import io.indexwright.allocation.plan.Exact;
import io.indexwright.allocation.plan.Filling;
import io.indexwright.allocation.plan.Line;
import io.indexwright.allocation.plan.Raising;
import io.indexwright.allocation.plan.Sales;
import io.indexwright.allocation.plan.Tracking;
import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a plan in three steps: sales that are made whatever is bought, a first draft of the rest by
 * a simple rule, and what the method and the objective make of it.
 *
 * @param stops true if nothing goes across its target
 * @param judges true if a plan that was not searched for is judged too
 */
record Planning(Standing standing, boolean stops, boolean judges) {

  /** Plans freely, unless that turns over more than is allowed. */
  static Planning of(Standing standing, boolean judges) {
    Planning free = new Planning(standing, standing.isCutShort(), judges);
    boolean isFree = !standing.policy().restrictions().limitsTurnover();
    return isFree || standing.allows(free.planned().deals())
        ? free
        : new Planning(standing, true, judges);
  }

  /**
   * All deals, in the order of the lines.
   *
   * @param left what buys could still have taken; negative if even that was not there
   * @param gap how far the objective can be from the best, if anything is known of that
   * @param isRaised true if it only raises cash
   */
  record Planned(List<Deal> deals, Money left, Optional<BigDecimal> gap, boolean isRaised) {

    /** Returns true if the variance is smaller with {@code other} in the place of its deal. */
    boolean gainsBy(Deal other, RiskModel model) {
      List<Deal> changed = new ArrayList<>(deals);
      changed.replaceAll(
          deal -> deal.line().instrument().equals(other.line().instrument()) ? other : deal);
      Planned then = new Planned(changed, left, gap, isRaised);
      return then.variance(model).compareTo(variance(model)) < 0;
    }

    BigDecimal variance(RiskModel model) {
      SortedMap<InstrumentId, BigDecimal> off = new TreeMap<>();
      deals.forEach(
          deal -> off.put(deal.line().instrument(), deal.value().subtract(deal.line().target())));
      return model.varianceOf(off);
    }
  }

  Planned planned() {
    return policy()
        .flow()
        .fold(full -> traded(), in -> traded(), out -> raised(standing.missing(out.amount())));
  }

  private AllocationPolicy policy() {
    return standing.policy();
  }

  private Planned raised(Money needed) {
    List<Deal> deals = raising(needed).raised(standing.linesForSale());
    return new Planned(deals, budgetAfter(deals), Optional.empty(), true);
  }

  private Planned traded() {
    List<Line> lines = standing.lines(stops);
    List<Line> open = lines.stream().filter(line -> !isSettled(line)).toList();
    List<Deal> settled = lines.stream().filter(this::isSettled).map(sales()::of).toList();
    if (isDebtPaid(settled)) {
      return traded(open, settled);
    }
    List<Deal> paying = raising(standing.debt()).raised(forSale(settled));
    return isDebtPaid(paying) ? traded(open, paying) : raised(standing.debt());
  }

  private boolean isDebtPaid(List<Deal> sales) {
    Money nothing = Money.zero(standing.portfolio().cash().currency());
    Money brought = sales.stream().map(Deal::outlay).reduce(nothing, Money::minus);
    return !standing.debt().exceeds(brought);
  }

  /** The same lines, when all of them may be sold. */
  private List<Line> forSale(List<Deal> sales) {
    Set<InstrumentId> ids =
        sales.stream().map(deal -> deal.line().instrument()).collect(Collectors.toSet());
    return standing.linesForSale().stream()
        .filter(line -> ids.contains(line.instrument()))
        .toList();
  }

  private Raising raising(Money needed) {
    return new Raising(standing.desk(), needed, standing.mostSold());
  }

  private Planned traded(List<Line> open, List<Deal> settled) {
    Draft first = started(open, settled);
    Optional<Exact.Judged> judged =
        judges || policy().method().isSearched()
            ? Optional.of(judged(first, settled))
            : Optional.empty();
    Draft draft = judged.map(Exact.Judged::draft).orElse(first);
    List<Deal> deals = new ArrayList<>(settled);
    deals.addAll(draft.deals());
    deals.sort(Comparator.comparing(deal -> deal.line().instrument()));
    Money left = budgetAfter(settled).minus(draft.outlay());
    return new Planned(deals, left, judged.map(Exact.Judged::gap), false);
  }

  /** It is sold, or not, whatever is bought. */
  boolean isSettled(Line line) {
    return line.fewest() < 0 && (standing.debt().amount().signum() > 0 || !paysForBuys(line));
  }

  private Sales sales() {
    return new Sales(standing.desk(), policy().method().isSearched());
  }

  /** What is left of a target is weighed against buys, if its proceeds are there in time. */
  private boolean paysForBuys(Line line) {
    return policy().method().isSearched()
        && line.target().signum() > 0
        && isFunding(line, standing.earliestBuy());
  }

  private boolean isFunding(Line line, int earliestBuy) {
    return policy().funding() == Funding.SALES_TOO && line.terms().settlement() <= earliestBuy;
  }

  /** The first draft; its budget is never less than what it takes. */
  private Draft started(List<Line> open, List<Deal> settled) {
    Desk desk = standing.desk();
    Money budget = budgetAfter(settled);
    Draft sold =
        Draft.idle(desk, open, budget).with(open.stream().map(line -> sales().of(line)).toList());
    Draft paid = sold.isPaid() ? sold : new Draft(desk, sold.deals(), sold.outlay());
    return filling().filled(paid);
  }

  /** What buys may take after these sales. */
  private Money budgetAfter(List<Deal> sales) {
    int earliest = standing.earliestBuy();
    return sales.stream()
        .filter(deal -> isFunding(deal.line(), earliest))
        .map(Deal::outlay)
        .reduce(standing.spendable(), Money::minus);
  }

  private Filling filling() {
    return policy()
        .method()
        .fold(
            exact -> Filling.BY_REMAINDER,
            greedy -> Filling.BY_DEFICIT,
            rest -> Filling.BY_REMAINDER);
  }

  private Exact.Judged judged(Draft draft, List<Deal> settled) {
    return policy()
        .objective()
        .fold(
            distance -> byDistance(draft, distance.feesCounted()),
            variance -> byVariance(draft, new Tracking(variance.model(), settled, mostPlans())));
  }

  private Exact.Judged byDistance(Draft draft, int feesCounted) {
    return policy()
        .method()
        .fold(
            exact -> new Exact(feesCounted, exact.plans()).improved(draft),
            greedy -> new Exact(feesCounted, 0).judged(draft),
            rest -> new Exact(feesCounted, 0).judged(draft));
  }

  private Exact.Judged byVariance(Draft draft, Tracking tracking) {
    return policy()
        .method()
        .fold(
            exact -> tracking.improved(draft),
            greedy -> new Exact.Judged(draft, tracking.varianceOf(draft)),
            rest -> new Exact.Judged(draft, tracking.varianceOf(draft)));
  }

  private int mostPlans() {
    return policy().method().fold(Method.Exact::plans, greedy -> 0, rest -> 0);
  }
}
