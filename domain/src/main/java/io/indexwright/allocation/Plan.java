package io.indexwright.allocation;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is to be held of everything, while it is being decided.
 *
 * @param lines in instrument order
 * @param budget the cash that buys and their fees may take
 */
record Plan(List<Line> lines, Money budget, Commission commission) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Quantity ONE = Quantity.of(1);

  Plan {
    lines = List.copyOf(lines);
  }

  /** Drops the sales that would cost more than they bring. */
  Plan withoutWorthlessSales() {
    return changing(
        line -> line.isSale() && line.fee(commission).exceeds(line.consideration()),
        line -> line.wanting(line.held()));
  }

  /** Cuts the buys back until the budget pays for them: first in proportion, then name by name. */
  Plan withinBudget() {
    return outlay().exceeds(budget) ? scaled().trimmed() : this;
  }

  /** Adds units where most of them are missing, as long as the budget lasts. */
  Plan filled() {
    Plan plan = this;
    Optional<Line> next = plan.nextToFill();
    while (next.isPresent()) {
      Line line = next.get();
      Quantity more = plan.stepOf(line);
      plan = plan.changing(line::equals, l -> l.plus(more));
      next = plan.nextToFill();
    }
    return plan;
  }

  Money outlay() {
    return lines.stream()
        .filter(Line::isBuy)
        .map(line -> line.outlay(commission))
        .reduce(Money.zero(budget.currency()), Money::plus);
  }

  Money proceeds() {
    return lines.stream()
        .filter(Line::isSale)
        .map(line -> line.consideration().minus(line.fee(commission)))
        .reduce(Money.zero(budget.currency()), Money::plus);
  }

  Money fees() {
    return lines.stream()
        .map(line -> line.fee(commission))
        .reduce(Money.zero(budget.currency()), Money::plus);
  }

  private Plan scaled() {
    BigDecimal part = Precision.quotient(budget.amount(), outlay().amount());
    return changing(
        Line::isBuy,
        line ->
            line.wanting(
                line.held().plus(Quantity.wholeUnitsIn(line.traded().units().multiply(part)))));
  }

  /** Every round pays for the excess out of one buy, or gives that buy up. */
  private Plan trimmed() {
    Plan plan = this;
    while (plan.outlay().exceeds(budget)) {
      BigDecimal excess = plan.outlay().minus(budget).amount();
      Line least =
          plan.lines.stream()
              .filter(Line::isBuy)
              .min(Comparator.comparing(Line::unitsShort))
              .orElseThrow();
      plan = plan.changing(least::equals, line -> cutBy(excess, line));
    }
    return plan;
  }

  private static Line cutBy(BigDecimal excess, Line line) {
    BigDecimal units = excess.divide(line.price().perUnit(), 0, RoundingMode.UP);
    return line.wanting(
        line.held().plus(new Quantity(line.traded().units().subtract(units).max(BigDecimal.ZERO))));
  }

  private Optional<Line> nextToFill() {
    Money left = budget.minus(outlay());
    return lines.stream()
        .filter(line -> !line.isSale() && isWorthOneMore(line, left))
        .max(
            Comparator.comparing(Line::unitsShort)
                .thenComparing(Line::instrument, Comparator.reverseOrder()));
  }

  /** One more unit brings value and target closer by more than its fee, and is paid for. */
  private boolean isWorthOneMore(Line line, Money left) {
    Money cost = costOf(ONE, line);
    BigDecimal fee = cost.amount().subtract(line.price().perUnit());
    return !cost.exceeds(left)
        && line.shortfall().multiply(TWO).compareTo(fee.max(BigDecimal.ZERO)) > 0;
  }

  /** Half of the units missing, or half of that until it is paid for; one unit when few are. */
  private Quantity stepOf(Line line) {
    Money left = budget.minus(outlay());
    Quantity step = halfOf(line.unitsShort());
    while (step.exceeds(ONE) && costOf(step, line).exceeds(left)) {
      step = halfOf(step.units());
    }
    return step.exceeds(ONE) ? step : ONE;
  }

  private static Quantity halfOf(BigDecimal units) {
    return Quantity.wholeUnitsIn(Precision.quotient(units, TWO));
  }

  private Money costOf(Quantity more, Line line) {
    Money now = line.isBuy() ? line.outlay(commission) : Money.zero(budget.currency());
    return line.plus(more).outlay(commission).minus(now);
  }

  private Plan changing(Predicate<Line> which, UnaryOperator<Line> change) {
    List<Line> changed = new ArrayList<>(lines);
    changed.replaceAll(line -> which.test(line) ? change.apply(line) : line);
    return new Plan(changed, budget, commission);
  }
}
