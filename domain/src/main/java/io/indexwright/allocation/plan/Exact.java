package io.indexwright.allocation.plan;

import io.indexwright.allocation.search.Choices;
import io.indexwright.allocation.search.Found;
import io.indexwright.allocation.search.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The least Σ|target − value| + cash left + fees × {@code feesCounted}, by branch and bound.
 *
 * <p>The search runs on whole numbers: amounts at the scale that makes them exact, or at the finest
 * for which their sum is below 2^60. In the second case the gap takes in what that may hide.
 *
 * @param feesCounted how often a fee counts, zero or more
 * @param plans how many partial plans are kept of the same lines, at the most
 */
public record Exact(int feesCounted, int plans) {
  private static final int MOST_ROUNDS = 6;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 60);

  /**
   * A draft, and how far from the least it can be.
   *
   * @param gap zero if it is proven to be the least
   */
  public record Judged(Draft draft, BigDecimal gap) {}

  /**
   * Returns the best draft found, starting from {@code draft}, which must be paid for. What a
   * search leaves of the budget is filled up, and it is searched again near what that gives.
   */
  public Judged improved(Draft draft) {
    Searched best = searched(draft);
    for (int round = 1; round < MOST_ROUNDS && !best.isLeast; round++) {
      Searched next = searched(Filling.BY_REMAINDER.toppedUp(best.draft()));
      if (lossOf(next).compareTo(lossOf(best)) >= 0) {
        return new Judged(best.draft(), best.gap().min(next.gap()));
      }
      best = next;
    }
    return best.judged;
  }

  /** What a search gave; it is the least if none of the whole numbers searched is smaller. */
  private record Searched(Judged judged, boolean isLeast) {
    Draft draft() {
      return judged.draft;
    }

    BigDecimal gap() {
      return judged.gap;
    }
  }

  private BigDecimal lossOf(Searched searched) {
    BigDecimal sum = searched.draft().outlay().amount().negate();
    for (Deal deal : searched.draft().deals()) {
      sum = sum.add(deal.distanceWith(feesCounted));
    }
    return sum;
  }

  private Searched searched(Draft draft) {
    List<Menu> menus = Menu.of(draft);
    int scale = scale(draft, menus);
    Found found = search(draft, menus, scale).best(new int[menus.size()], plans);
    List<Deal> deals = new ArrayList<>();
    for (int i = 0; i < menus.size(); i++) {
      deals.add(menus.get(i).deals().get(found.choices().get(i)));
    }
    Judged judged = new Judged(draft.with(deals), gap(found, menus, scale));
    return new Searched(judged, found.loss() == found.bound());
  }

  /** Returns {@code draft} itself, and how far from the least it can be. */
  public Judged judged(Draft draft) {
    List<Menu> menus = Menu.of(draft);
    int scale = scale(draft, menus);
    Found found = search(draft, menus, scale).judged(new int[menus.size()]);
    return new Judged(draft, gap(found, menus, scale));
  }

  private Search search(Draft draft, List<Menu> menus, int scale) {
    List<Choices> lines = menus.stream().map(menu -> menu.choices(feesCounted, scale)).toList();
    boolean isPartial = lines.stream().anyMatch(Choices::isPartial);
    long budget = Menu.whole(draft.budget().amount(), scale);
    return new Search(lines, budget, feesCounted == 0 && isPartial);
  }

  /** What the search leaves open, and a unit of its scale for each open line if it rounded. */
  private static BigDecimal gap(Found found, List<Menu> menus, int scale) {
    BigDecimal open = BigDecimal.valueOf(found.loss() - found.bound(), scale);
    long rounded = menus.stream().filter(Menu::isOpen).count();
    return menus.stream().allMatch(menu -> menu.scale() <= scale)
        ? open
        : open.add(BigDecimal.valueOf(rounded, scale));
  }

  private static int scale(Draft draft, List<Menu> menus) {
    int money = draft.budget().amount().scale();
    BigDecimal sum = draft.budget().amount().abs();
    for (Menu menu : menus) {
      sum = sum.add(menu.largest());
    }
    int scale = menus.stream().mapToInt(Menu::scale).reduce(money, Math::max);
    while (scale > money && sum.movePointRight(scale).compareTo(LARGEST) > 0) {
      scale--;
    }
    return scale;
  }
}
