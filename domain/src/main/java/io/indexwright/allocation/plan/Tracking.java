package io.indexwright.allocation.plan;

import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes {@code (value − target)'Σ(value − target)} small: every draft is looked at if they are few,
 * else one lot, or one lot for another, is changed as long as that helps.
 *
 * @param settled deals that are made whatever comes; they count, and stay
 * @param most drafts that are looked at
 */
public record Tracking(RiskModel model, List<Deal> settled, int most) {

  /**
   * Returns the best draft found, starting from {@code draft}, which must be paid for. The gap is
   * zero if all were looked at, else the whole variance.
   */
  public Exact.Judged improved(Draft draft) {
    List<Menu> menus = Menu.of(draft);
    boolean complete = menus.stream().noneMatch(Menu::isPartial);
    if (complete && drafts(menus) <= most) {
      return new Exact.Judged(bestOf(draft, menus, 0, draft), BigDecimal.ZERO);
    }
    Draft best = descended(draft, menus);
    return new Exact.Judged(best, varianceOf(best));
  }

  /** Returns the variance of what {@code draft} leaves, in the square of the currency. */
  public BigDecimal varianceOf(Draft draft) {
    SortedMap<InstrumentId, BigDecimal> off = new TreeMap<>();
    for (Deal deal : settled) {
      off.put(deal.line().instrument(), off(deal));
    }
    for (Deal deal : draft.deals()) {
      off.put(deal.line().instrument(), off(deal));
    }
    return model.varianceOf(off);
  }

  private static BigDecimal off(Deal deal) {
    return deal.value().subtract(deal.line().target());
  }

  private static long drafts(List<Menu> menus) {
    long product = 1;
    for (Menu menu : menus) {
      product = Math.min(Integer.MAX_VALUE, product * menu.deals().size());
    }
    return product;
  }

  private Draft bestOf(Draft draft, List<Menu> menus, int place, Draft best) {
    if (place == menus.size()) {
      return isBetter(draft, best) ? draft : best;
    }
    Draft found = best;
    for (Deal deal : menus.get(place).deals()) {
      found = bestOf(draft.with(place, deal), menus, place + 1, found);
    }
    return found;
  }

  private boolean isBetter(Draft draft, Draft best) {
    return draft.isPaid() && varianceOf(draft).compareTo(varianceOf(best)) < 0;
  }

  private Draft descended(Draft start, List<Menu> menus) {
    Draft best = start;
    int looked = 0;
    boolean goesOn = true;
    while (goesOn && looked < most) {
      List<Draft> near = near(best, menus);
      Draft next = best;
      for (Draft draft : near) {
        next = isBetter(draft, next) ? draft : next;
      }
      looked += near.size();
      goesOn = varianceOf(next).compareTo(varianceOf(best)) < 0;
      best = next;
    }
    return best;
  }

  /** One line changed by a lot, and one more lot of one line for one less of another. */
  private static List<Draft> near(Draft draft, List<Menu> menus) {
    List<Draft> near = new ArrayList<>();
    for (int i = 0; i < menus.size(); i++) {
      near.addAll(moved(draft, i, -1));
      near.addAll(moved(draft, i, 1));
      for (Draft less : moved(draft, i, -1)) {
        int from = i;
        IntStream.range(0, menus.size())
            .filter(to -> to != from)
            .forEach(to -> near.addAll(moved(less, to, 1)));
      }
    }
    return near;
  }

  private static List<Draft> moved(Draft draft, int place, int step) {
    Deal now = draft.deals().get(place);
    long lots = now.lots() + step;
    if (lots < now.line().fewest() || lots > now.line().most()) {
      return List.of();
    }
    Deal moved = draft.desk().dealOrNone(now.line(), lots);
    return List.of(draft.with(place, moved));
  }
}
