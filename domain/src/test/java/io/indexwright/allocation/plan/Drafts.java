package io.indexwright.allocation.plan;

import io.indexwright.allocation.trading.Exchange;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Lines and drafts in dollars that can be read at a glance. */
final class Drafts {
  static final Desk FREE = charging(Fees.none());

  private Drafts() {}

  static Desk charging(Fees fees) {
    return new Desk(fees, Exchange.none(Books.USD), Money.zero(Books.USD));
  }

  /** Returns a line of which nothing is held and no more than {@code most} may be bought. */
  static Line buying(String name, String dollars, String target, long most) {
    return line(name, dollars, target, 0).within(0, most);
  }

  /** Returns a line of which all that is held may be sold. */
  static Line selling(String name, String dollars, String target, long held) {
    return line(name, dollars, target, held).sellingAny();
  }

  private static Line line(String name, String dollars, String target, long held) {
    Price price = Books.usd(dollars);
    return Line.of(Books.id(name), price, price.perUnit())
        .aiming(new BigDecimal(target), Quantity.of(held));
  }

  static Draft idle(Desk desk, String budget, Line... lines) {
    return Draft.idle(desk, List.of(lines), Money.of(budget, Books.USD));
  }

  /** Returns the draft with so many lots of its lines, one number a line. */
  static Draft trading(Draft draft, long... lots) {
    Draft traded = draft;
    for (int i = 0; i < lots.length; i++) {
      traded = traded.with(i, draft.desk().dealOfAny(draft.lines().get(i), lots[i]));
    }
    return traded;
  }

  static List<Long> lotsOf(List<Deal> deals) {
    return deals.stream().map(Deal::lots).toList();
  }
}
