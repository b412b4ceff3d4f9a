package io.indexwright.allocation.plan;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Buys by a simple rule: whole lots up to every target, or the same part of them if the budget is
 * too small, then single lots in the order of the rule while the budget pays for them.
 */
public enum Filling {

  /** The largest value missing first, until nothing that is missing can be paid for. */
  BY_DEFICIT {
    @Override
    BigDecimal claim(Deal deal) {
      return missing(deal);
    }
  },

  /** The largest part of a lot missing first. */
  BY_REMAINDER {
    @Override
    BigDecimal claim(Deal deal) {
      return Precision.quotient(missing(deal), deal.line().lotValue());
    }
  };

  private static final long PARTS = 1L << 30;

  /** How strongly a line asks for the next lot. */
  abstract BigDecimal claim(Deal deal);

  /** Returns {@code idle} with its buys; what it sells already stays as it is. */
  public Draft filled(Draft idle) {
    return toppedUp(floored(idle));
  }

  private static Draft floored(Draft idle) {
    List<Line> floors = idle.lines().stream().map(Line::stoppingShort).toList();
    Draft most = part(floors, PARTS, idle, idle);
    if (most.isPaid()) {
      return most;
    }
    Draft paid = part(floors, 0, idle, idle);
    long low = 0;
    long high = PARTS;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      Draft between = part(floors, middle, paid, most);
      if (between.isPaid()) {
        low = middle;
        paid = between;
      } else {
        high = middle;
        most = between;
      }
    }
    return paid;
  }

  /** A deal that one of two drafts has already is taken from there. */
  private static Draft part(List<Line> floors, long part, Draft less, Draft more) {
    List<Deal> deals = new ArrayList<>(less.deals());
    for (int i = 0; i < deals.size(); i++) {
      Line line = deals.get(i).line();
      long lots = scaled(floors.get(i).most(), part);
      if (line.most() > 0 && lots != deals.get(i).lots()) {
        Deal other = more.deals().get(i);
        deals.set(i, lots == other.lots() ? other : less.desk().dealOrNone(line, lots));
      }
    }
    return less.with(deals);
  }

  /** Returns {@code lots} × part ÷ 2^30, rounded down. */
  private static long scaled(long lots, long part) {
    return Math.multiplyHigh(lots, part) << 34 | (lots * part) >>> 30;
  }

  /** Returns {@code floored} with single lots more, in the order of the rule. */
  Draft toppedUp(Draft floored) {
    List<Deal> deals = new ArrayList<>(floored.deals());
    Queue<Claim> claims = new PriorityQueue<>(Claim.STRONGEST_FIRST);
    for (int i = 0; i < deals.size(); i++) {
      claims.addAll(claim(floored.desk(), i, deals.get(i)));
    }
    Money left = floored.left();
    for (Claim next = claims.poll(); next != null; next = claims.poll()) {
      if (!next.spent().exceeds(left)) {
        Deal more = most(floored.desk(), next.now, next.more, left);
        left = left.plus(next.now.outlay()).minus(more.outlay());
        deals.set(next.place, more);
        claims.addAll(claim(floored.desk(), next.place, more));
      }
    }
    return floored.with(deals);
  }

  /** One more lot that somebody asks for, and how strongly. */
  private record Claim(int place, Deal now, Deal more, BigDecimal strength) {
    private static final Comparator<Claim> STRONGEST_FIRST =
        Comparator.comparing(Claim::strength)
            .thenComparing(claim -> claim.now.line().target())
            .reversed()
            .thenComparing(Claim::place);

    Money spent() {
      return more.outlay().minus(now.outlay());
    }
  }

  /** One more lot of a line that may have it, is short of its target and mends more than a fee. */
  private List<Claim> claim(Desk desk, int place, Deal deal) {
    if (deal.lots() >= deal.line().most() || missing(deal).signum() <= 0) {
      return List.of();
    }
    Deal more = desk.deal(deal.line(), deal.lots() + 1);
    BigDecimal fee = more.fees().minus(deal.fees()).amount();
    boolean isWorth = missing(deal).add(missing(deal)).compareTo(fee) > 0;
    return isWorth && desk.missing(more).isEmpty()
        ? List.of(new Claim(place, deal, more, claim(deal)))
        : List.of();
  }

  /** Half of the lots still missing at once, if they are many, or as many as are paid for. */
  private static Deal most(Desk desk, Deal now, Deal one, Money left) {
    long step = missing(now).divideToIntegralValue(one.line().lotValue()).longValue() / 2;
    while (step > 1 && desk.isBeyond(left, now.line(), step)) {
      step /= 2;
    }
    for (long more = step; more > 1; more /= 2) {
      Deal deal = desk.dealOrNone(now.line(), now.lots() + more);
      if (!deal.outlay().minus(now.outlay()).exceeds(left)) {
        return deal;
      }
    }
    return one;
  }

  private static BigDecimal missing(Deal deal) {
    return deal.line().target().subtract(deal.value());
  }
}
