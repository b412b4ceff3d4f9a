package io.indexwright.allocation.plan;

import static io.indexwright.allocation.plan.Drafts.FREE;
import static io.indexwright.allocation.plan.Drafts.buying;
import static io.indexwright.allocation.plan.Drafts.charging;
import static io.indexwright.allocation.plan.Drafts.idle;
import static io.indexwright.allocation.plan.Drafts.lotsOf;
import static io.indexwright.allocation.plan.Drafts.selling;
import static io.indexwright.allocation.plan.Drafts.trading;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.search.Inside;
import io.indexwright.allocation.trading.Exchange;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MenuTest {

  @Nested
  class Offers {

    /** 200 lots to buy and 56 to sell are as many as may be looked at. */
    @Test
    void everything_whileThatIsLittle() {
      Line large = buying("A", "10", "2000", 200);

      assertThat(menus(large, selling("B", "10", "0", 56)))
          .satisfiesExactly(
              menu -> assertThat(lots(menu)).containsExactlyElementsOf(range(0, 200)),
              menu -> assertThat(lots(menu)).contains(0L).containsAll(range(-56, -1)).hasSize(57));
      assertThat(menus(large, selling("B", "10", "0", 57)))
          .allSatisfy(menu -> assertThat(menu.isPartial()).isTrue());
    }

    /** 100, and 50 for all of A, are 15 lots of B. */
    @Test
    void whatCanBePaidFor_ifAllElseIsSold() {
      Draft draft = idle(FREE, "100", selling("A", "10", "0", 5), buying("B", "10", "1000", 100));

      assertThat(lots(Menu.of(draft).get(1))).containsExactlyElementsOf(range(0, 15));
    }

    /** The three farthest and the three nearest to the target, and those next to the draft. */
    @Test
    void whatIsAtHand_whenLinesAreMany() {
      assertThat(lots(many(51))).containsExactly(500L, 0L, 1L, 2L, 499L, 501L, 998L, 999L, 1000L);
    }

    /** Beside these, lots that are 4, 16, 64 and 256 away from them. */
    @Test
    void someThatAreFarther_whenLinesAreFew() {
      List<Long> lots = new ArrayList<>(List.of(0L, 1L, 2L, 499L, 500L, 501L, 998L, 999L, 1000L));
      for (long step : List.of(4L, 16L, 64L, 256L)) {
        lots.addAll(List.of(step, 500 - step, 500 + step, 1000 - step));
      }
      Draft sale = trading(idle(FREE, "0", selling("A", "10", "0", 1000)), -500);

      assertThat(lots(many(50))).containsExactlyInAnyOrderElementsOf(lots);
      assertThat(lots(Menu.of(sale).get(0)))
          .containsExactlyInAnyOrderElementsOf(lots.stream().map(lot -> -lot).toList());
    }

    /** Lines of 1000 lots each, of the first of which 500 are bought. */
    private Menu many(int lines) {
      Line line = buying("A", "10", "10000", 1000);
      Line[] copies = Collections.nCopies(lines, line).toArray(Line[]::new);
      return Menu.of(trading(idle(FREE, "10000", copies), 500)).get(0);
    }
  }

  @Nested
  class LeavesOut {

    /** 997 lots are the first of those that are not on the menu, from the target on. */
    @Test
    void something_whenNotAllIsOffered() {
      assertThat(large(FREE).isPartial()).isTrue();
      assertThat(large(FREE).choices(2, 2).isPartial()).isTrue();
      assertThat(large(smallest("9970")).isPartial()).isTrue();
      assertThat(menus(selling("A", "10", "0", 1000)).get(0).isPartial()).isTrue();
    }

    @Test
    void nothing_whenTheOthersAreTooSmall() {
      assertThat(large(smallest("9970.01")).isPartial()).isFalse();
    }

    @Test
    void nothing_whenAllIsOffered() {
      Menu all = menus(buying("A", "10", "30", 3)).get(0);

      assertThat(all.isPartial()).isFalse();
      assertThat(all.choices(2, 2).isPartial()).isFalse();
    }

    private Desk smallest(String amount) {
      return new Desk(FREE.fees(), FREE.exchange(), Money.of(amount, Books.USD));
    }
  }

  /**
   * With a fee of one per cent, counted twice, and 0.04 in favour for roundings. Uncharged, 997
   * lots come to 30 + 94.96 − 9970, with the fee of 950; charged once, to 30 + 2 × 94.96 − 0.04.
   * Charged twice, 181 lots with the fee of one are the least. Roundings take five cents of every
   * loss and one of every cost.
   */
  @Test
  void boundsWhatIsLeftOut() {
    Desk onePercent = charging(new Fees.BasisPoints(BigDecimal.valueOf(100)));
    Inside inside = new Inside(large(onePercent).choices(2, 2));

    assertThat(inside.leastLeftOut(0)).isEqualTo(-984_509);
    assertThat(inside.leastLeftOut(2)).isEqualTo(21_982);
    assertThat(inside.leastLeftOut(4)).isEqualTo(1_000_003);
  }

  /** 30 − 9970, and five cents. */
  @Test
  void countsNoFeeOfWhatIsLeftOut_whereLargerTradesMayCostLess() {
    Inside inside = new Inside(large(charging(tiered())).choices(2, 2));

    assertThat(inside.leastLeftOut(0)).isEqualTo(-994_005);
  }

  /** Whatever a unit of cost is charged, from zero to twice; from one if fees do not count. */
  @RepeatedTest(20)
  void neverThinksTooLittleOfWhatIsLeftOut(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Menu menu = drawnBy(random);
    int feesCounted = random.nextInt(3);
    int scale = random.nextInt(5);
    Inside inside = new Inside(menu.choices(feesCounted, scale));
    List<Long> others = new ArrayList<>(range(menu.line().fewest(), menu.line().most()));
    others.removeAll(lots(menu));

    assertThat(others).isNotEmpty();
    for (long lots : others) {
      Deal deal = menu.desk().deal(menu.line(), lots);
      long cost = Menu.whole(deal.outlay().amount(), scale);
      long loss = Menu.whole(deal.distanceWith(feesCounted), scale) - cost;
      for (int halves = feesCounted == 0 ? 2 : 0; halves <= 4; halves++) {
        assertThat(Inside.charged(loss, cost, halves))
            .as("%s lots, charged %s halves", lots, halves)
            .isGreaterThanOrEqualTo(inside.leastLeftOut(halves));
      }
    }
  }

  @Test
  void isOpen_whenThereIsSomethingToChoose() {
    assertThat(menus(buying("A", "10", "30", 3)).get(0).isOpen()).isTrue();
    assertThat(menus(selling("A", "10", "0", 3)).get(0).isOpen()).isTrue();
    assertThat(menus(buying("A", "10", "30", 0)).get(0).isOpen()).isFalse();
  }

  /** One line in euros of which a thousand or two are bought, or sold. */
  private static Menu drawnBy(Random random) {
    BigDecimal rate = new BigDecimal("1.0871");
    Exchange exchange =
        new Exchange(
            new ExchangeRates(Books.USD, new TreeMap<>(Map.of("EUR", rate))),
            BigDecimal.valueOf(random.nextInt(3), 3));
    List<Fees> fees =
        List.of(
            Fees.none(),
            new Fees.Fixed(BigDecimal.valueOf(7)),
            new Fees.BasisPoints(BigDecimal.valueOf(30)).atLeast(BigDecimal.ONE),
            tiered());
    BigDecimal cents = BigDecimal.valueOf(1L + random.nextInt(5000), 2);
    BigDecimal unit = cents.multiply(rate);
    long held = random.nextBoolean() ? 2000 : 0;
    BigDecimal target = unit.multiply(BigDecimal.valueOf(500_000L + random.nextInt(500_000), 3));
    Line line =
        Line.of(Books.id("A"), new Price(cents, Books.EUR), unit)
            .aiming(target, Quantity.of(held))
            .reachingAcross();
    Desk desk = new Desk(fees.get(random.nextInt(4)), exchange, Money.zero(Books.USD));
    return Menu.of(idle(desk, "1000000", line)).get(0);
  }

  /** One per cent below 5000 and a half from there. */
  private static Fees tiered() {
    return new Fees.Tiered(
        new TreeMap<>(
            Map.of(
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(5000),
                BigDecimal.valueOf(50))),
        false);
  }

  private static Menu large(Desk desk) {
    return Menu.of(idle(desk, "20000", buying("A", "10", "10000", 1000))).get(0);
  }

  private static List<Menu> menus(Line... lines) {
    return Menu.of(idle(FREE, "10000", lines));
  }

  private static List<Long> lots(Menu menu) {
    return lotsOf(menu.deals());
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
