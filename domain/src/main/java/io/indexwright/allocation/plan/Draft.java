package io.indexwright.allocation.plan;

import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One deal for every line, in the order of the lines, and the money for them.
 *
 * @param budget what the outlays may be in sum
 */
public record Draft(Desk desk, List<Deal> deals, Money budget) {

  /** Keeps a copy that nobody can change. */
  public Draft {
    deals = List.copyOf(deals);
  }

  /** Returns the draft in which nothing is traded. */
  public static Draft idle(Desk desk, List<Line> lines, Money budget) {
    return new Draft(desk, lines.stream().map(desk::none).toList(), budget);
  }

  /** Returns the draft with other deals. */
  public Draft with(List<Deal> other) {
    return new Draft(desk, other, budget);
  }

  /** Returns the draft with another deal at one place. */
  Draft with(int place, Deal deal) {
    List<Deal> changed = new ArrayList<>(deals);
    changed.set(place, deal);
    return with(changed);
  }

  /** Returns what is traded. */
  public List<Line> lines() {
    return deals.stream().map(Deal::line).toList();
  }

  /** Returns what the deals take out of the cash; negative if they bring more. */
  public Money outlay() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Deal deal : deals) {
      sum = sum.add(deal.outlay().amount());
    }
    return new Money(sum, budget.currency());
  }

  /** Returns what the budget has left. */
  public Money left() {
    return budget.minus(outlay());
  }

  /** Returns true if the budget pays for the deals. */
  public boolean isPaid() {
    return !outlay().exceeds(budget);
  }
}
