package io.indexwright.allocation.plan;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sells until enough cash has come in: whole lots down to every target, then lots of the line with
 * the most value above its target, less twice the fee of going on; at least one lot, and as many as
 * are an equal share of what is missing.
 *
 * @param most what may be sold is worth no more than this in sum
 */
public record Raising(Desk desk, Money needed, BigDecimal most) {

  /**
   * Returns one deal a line. What they bring may be less than needed, if there is no more to sell.
   */
  public List<Deal> raised(List<Line> lines) {
    List<Deal> deals = new ArrayList<>(lines.stream().map(this::toTarget).toList());
    Optional<Step> next = next(deals);
    while (next.isPresent() && needed.exceeds(brought(deals))) {
      next.ifPresent(step -> deals.set(step.place, step.more));
      next = next(deals);
    }
    return deals;
  }

  /** Another deal for the line at one place. */
  private record Step(int place, Deal now, Deal more) {
    private static final Comparator<Step> BEST_FIRST =
        Comparator.comparing(Step::excess).reversed().thenComparing(Step::place);

    BigDecimal excess() {
      BigDecimal fee = more.fees().minus(now.fees()).amount();
      return now.value().subtract(now.line().target()).subtract(fee).subtract(fee);
    }
  }

  private Deal toTarget(Line line) {
    Deal deal = desk.dealOrNone(line, Math.min(0, line.stoppingShort().fewest()));
    return deal.outlay().isNegative() ? deal : desk.none(line);
  }

  private Money brought(List<Deal> deals) {
    return deals.stream().map(Deal::outlay).reduce(Money.zero(needed.currency()), Money::minus);
  }

  private Optional<Step> next(List<Deal> deals) {
    BigDecimal room = most.subtract(sold(deals));
    BigDecimal share =
        Precision.quotient(
            needed.minus(brought(deals)).amount(), BigDecimal.valueOf(deals.size() + 1L));
    return IntStream.range(0, deals.size())
        .boxed()
        .flatMap(i -> more(deals.get(i), room, share).map(more -> step(i, deals, more)).stream())
        .min(Step.BEST_FIRST);
  }

  private static Step step(int place, List<Deal> deals, Deal more) {
    return new Step(place, deals.get(place), more);
  }

  private static BigDecimal sold(List<Deal> deals) {
    return deals.stream()
        .map(deal -> deal.line().unit().multiply(deal.quantity().units()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<Deal> more(Deal now, BigDecimal room, BigDecimal share) {
    Line line = now.line();
    if (now.lots() <= line.fewest()) {
      return Optional.empty();
    }
    long lots = share.min(room).divideToIntegralValue(line.lotValue()).longValue();
    long from = Math.max(line.fewest(), now.lots() - Math.max(1, lots));
    return desk.nearest(line, from, line.fewest(), deal -> bringsMore(now, deal))
        .filter(deal -> now.value().subtract(deal.value()).compareTo(room) <= 0);
  }

  private boolean bringsMore(Deal now, Deal more) {
    return desk.missing(more).isEmpty() && now.outlay().exceeds(more.outlay());
  }
}
