package io.indexwright.allocation.plan;

import io.indexwright.allocation.search.Choices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The deals of one line that a search may choose from, the one of its draft first.
 *
 * @param line without the lots that could not be paid for if everything else were sold
 * @param deals all there are, or those near the target, near the draft, and none
 */
record Menu(Desk desk, Line line, List<Deal> deals) {
  private static final int MOST_CHOICES = 256;
  private static final int NEAR = 3;
  private static final int MOST_NEAR = 64;

  /** How many times all roundings of a deal the lots near the target are worth. */
  private static final BigDecimal ABOVE_ROUNDING = BigDecimal.valueOf(8);

  private static final int STRETCH = 16;
  private static final int FEW_LINES = 50;
  private static final int LEAP = 4;

  /** Returns one menu a line: all deals if they are few, else those at hand. */
  static List<Menu> of(Draft draft) {
    List<Line> lines = payable(draft);
    BigDecimal all =
        lines.stream()
            .map(line -> BigDecimal.valueOf(line.most() - line.fewest()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean complete = all.compareTo(BigDecimal.valueOf(MOST_CHOICES)) <= 0;
    List<Menu> menus = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Deal now = draft.deals().get(i);
      SortedSet<Long> lots =
          complete
              ? all(lines.get(i))
              : near(lines.get(i), now, draft.desk().roundings(lines.get(i)));
      if (!complete && lines.size() <= FEW_LINES) {
        farther(lots, lines.get(i), now.lots());
      }
      menus.add(of(draft.desk(), lines.get(i), now, lots));
    }
    return menus;
  }

  private static Menu of(Desk desk, Line line, Deal now, SortedSet<Long> lots) {
    List<Deal> deals = new ArrayList<>();
    deals.add(now);
    lots.remove(now.lots());
    for (long lot : lots) {
      Deal deal = desk.dealOfAny(line, lot);
      if (desk.missing(deal).isEmpty()) {
        deals.add(deal);
      }
    }
    return new Menu(desk, line, deals);
  }

  private static List<Line> payable(Draft draft) {
    BigDecimal money = draft.budget().amount();
    for (Line line : draft.lines()) {
      money = money.add(line.lotValue().multiply(BigDecimal.valueOf(-line.fewest())));
    }
    BigDecimal most = money.max(BigDecimal.ZERO);
    return draft.lines().stream().map(line -> payable(line, most, draft.desk())).toList();
  }

  private static Line payable(Line line, BigDecimal money, Desk desk) {
    BigDecimal lots = money.add(desk.roundings(line)).divideToIntegralValue(line.lotValue());
    return lots.compareTo(BigDecimal.valueOf(line.most())) < 0
        ? line.within(line.fewest(), lots.longValueExact())
        : line;
  }

  private static SortedSet<Long> all(Line line) {
    SortedSet<Long> lots = new TreeSet<>();
    add(lots, line, line.fewest(), line.most());
    return lots;
  }

  private static SortedSet<Long> near(Line line, Deal now, BigDecimal roundings) {
    SortedSet<Long> lots = new TreeSet<>();
    long some = some(line, roundings);
    lots.add(0L);
    add(lots, line, line.fewest(), line.fewest() + some - 1);
    add(lots, line, line.most() - some + 1, line.most());
    add(lots, line, now.lots() - 1, now.lots() + 1);
    return lots;
  }

  /** So many that those left out are worse, whichever way every rounding goes. */
  private static long some(Line line, BigDecimal roundings) {
    BigDecimal lots =
        roundings.multiply(ABOVE_ROUNDING).divide(line.lotValue(), 0, RoundingMode.CEILING);
    return lots.max(BigDecimal.valueOf(NEAR)).min(BigDecimal.valueOf(MOST_NEAR)).longValueExact();
  }

  /** Single deals ever farther from the target and from the draft, each four times as far. */
  private static void farther(SortedSet<Long> lots, Line line, long now) {
    for (long step = NEAR + 1L; step < line.most() - line.fewest(); step *= LEAP) {
      add(lots, line, line.most() - step, line.most() - step);
      add(lots, line, line.fewest() + step, line.fewest() + step);
      add(lots, line, now - step, now - step);
      add(lots, line, now + step, now + step);
    }
  }

  private static void add(SortedSet<Long> lots, Line line, long from, long to) {
    for (long lot = Math.max(from, line.fewest()); lot <= Math.min(to, line.most()); lot++) {
      lots.add(lot);
    }
  }

  /** Returns the menu in whole numbers: the loss is what is to be small, less the cost. */
  Choices choices(int feesCounted, int scale) {
    long[] losses = new long[deals.size()];
    long[] costs = new long[deals.size()];
    for (int i = 0; i < losses.length; i++) {
      costs[i] = whole(deals.get(i).outlay().amount(), scale);
      losses[i] = whole(deals.get(i).distanceWith(feesCounted), scale) - costs[i];
    }
    Choices choices = Choices.of(losses, costs);
    long leftOut = leftOut();
    return leftOut == 0 ? choices : choices.leavingOut(others(leftOut, feesCounted, scale));
  }

  /**
   * Stands for the deals left out: for every stretch of them the value of its largest deal and the
   * fee of its smallest, with every rounding in their favour.
   */
  private Choices others(long leftOut, int feesCounted, int scale) {
    long[] ends = ends(leftOut);
    BigDecimal favour = desk.roundings(line);
    long[] losses = new long[ends.length - 1];
    long[] costs = new long[ends.length - 1];
    for (int i = 0; i < losses.length; i++) {
      Deal deal = desk.deal(line, ends[i]);
      BigDecimal moved = line.unit().multiply(deal.quantity().units());
      BigDecimal value = deal.isBuy() ? moved : moved.negate();
      BigDecimal fee = feeBeyond(ends[i + 1], leftOut).subtract(favour).max(BigDecimal.ZERO);
      BigDecimal cost = value.add(fee).subtract(favour);
      BigDecimal counted = fee.multiply(BigDecimal.valueOf(feesCounted));
      costs[i] = whole(cost, scale) - 1;
      losses[i] = whole(deal.distance().add(counted).subtract(value.add(fee)), scale);
      losses[i] -= whole(favour, scale) + 1;
    }
    return Choices.of(losses, costs);
  }

  /** The fee of one lot more than {@code lots}; nothing if larger trades cost less. */
  private BigDecimal feeBeyond(long lots, long leftOut) {
    return desk.fees().isRising()
        ? desk.deal(line, lots + Long.signum(leftOut)).fees().amount()
        : BigDecimal.ZERO;
  }

  /** Where the stretches of deals left out end, from the target outward; the last one is zero. */
  private static long[] ends(long leftOut) {
    List<Long> ends = new ArrayList<>();
    int side = Long.signum(leftOut);
    long step = NEAR;
    for (long at = leftOut; Long.signum(at) == side; at -= side * step) {
      ends.add(at);
      step *= STRETCH;
    }
    ends.add(0L);
    return ends.stream().mapToLong(end -> end).toArray();
  }

  /** The lots nearest to the target that could be traded and are not on the menu, or zero. */
  private long leftOut() {
    SortedSet<Long> lots = new TreeSet<>();
    deals.forEach(deal -> lots.add(deal.lots()));
    long at = line.most() > 0 ? line.most() : line.fewest();
    long step = Long.signum(at);
    while (at != 0 && lots.contains(at)) {
      at -= step;
    }
    return at != 0 && desk.missing(desk.deal(line, at)).isEmpty() ? at : 0;
  }

  /** Returns true if there are deals that are not on the menu. */
  boolean isPartial() {
    return leftOut() != 0;
  }

  /** Returns true if there is something to choose. */
  boolean isOpen() {
    return line.most() > line.fewest();
  }

  /** How many decimals the exact amounts of this menu have. */
  int scale() {
    BigDecimal exact = line.target().add(line.lotValue());
    return Math.max(exact.scale(), line.unit().multiply(line.held().units()).scale());
  }

  /** Returns more than any number of this menu. */
  BigDecimal largest() {
    return deals.stream()
        .map(deal -> deal.distance().add(deal.outlay().amount().abs().multiply(BigDecimal.TEN)))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  static long whole(BigDecimal amount, int scale) {
    return amount.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
  }
}
