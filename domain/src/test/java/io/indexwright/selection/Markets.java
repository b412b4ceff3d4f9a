package io.indexwright.selection;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;

import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Markets that can be read at a glance. */
public final class Markets {

  private Markets() {}

  /** Returns a saying: {@code figure("score", "A", "2024-01-02", "3")}. */
  public static Dated<Figure, BigDecimal> figure(
      String figure, String name, String from, String value) {
    return new Dated<>(new Figure(figure), id(name), day(from), new BigDecimal(value));
  }

  public static Market of(PriceHistory prices, List<Dated<Figure, BigDecimal>> figures) {
    return new Market(prices, CorporateActions.NONE, Chronicle.of(figures), Chronicle.empty());
  }

  /** Gives each of {@code names} a figure known on 2 January 2024: as many points as its place. */
  public static Market ranked(String... names) {
    List<Dated<Figure, BigDecimal>> scores = new ArrayList<>();
    for (int place = 0; place < names.length; place++) {
      scores.add(figure("points", names[place], "2024-01-02", String.valueOf(100 - place)));
    }
    return new Market(
        PriceHistory.of(List.<Close>of()),
        CorporateActions.NONE,
        Chronicle.of(scores),
        Chronicle.empty());
  }
}
