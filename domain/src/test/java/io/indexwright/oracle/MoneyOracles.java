package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.IndexLevel;
import io.indexwright.market.Books;
import io.indexwright.money.Apportionment;
import io.indexwright.money.Money;
import io.indexwright.money.Tick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers to the cases about rounding and dividing. */
final class MoneyOracles {

  private static final MathContext EXACT = new MathContext(20, RoundingMode.UNNECESSARY);

  private MoneyOracles() {}

  /** A fraction says into how many ticks the unit of the last decimal is cut; 0 is one. */
  static void rounding(Oracle oracle) {
    List<Json> expected = oracle.expected("rounded").items();
    List<Json> cases = oracle.input("cases").items();
    for (int i = 0; i < cases.size(); i++) {
      BigDecimal value = cases.get(i).at("value").number();
      int decimals = cases.get(i).at("decimals").number().intValueExact();
      BigDecimal fraction = cases.get(i).at("fraction").number().max(BigDecimal.ONE);
      Tick tick = new Tick(BigDecimal.ONE.movePointLeft(decimals).divide(fraction, EXACT));
      oracle.check("tick", tick.halfUp(value), expected.get(i));
      if (fraction.compareTo(BigDecimal.ONE) == 0) {
        checkPublished(oracle, value, decimals, expected.get(i));
      }
    }
  }

  /** What is rounded to decimals is also a level, and money if the currency has as many. */
  private static void checkPublished(Oracle oracle, BigDecimal value, int decimals, Json expected) {
    if (value.signum() > 0) {
      oracle.check("published", new IndexLevel(value).published(decimals), expected);
    }
    if (decimals == Books.USD.getDefaultFractionDigits()) {
      Money rounded = Money.rounded(value, Books.USD, RoundingMode.HALF_UP);
      oracle.check("money", rounded.amount(), expected);
    }
  }

  /** Ours is Hamilton's method, which is the largest remainder with Hare's quota. */
  static void largestRemainder(Oracle oracle) {
    Map<String, Json> votes = oracle.input("votes").fields();
    List<BigDecimal> claims = votes.values().stream().map(Json::number).toList();
    Map<String, Json> seats = oracle.expected("hare").fields();
    List<Long> expected = new ArrayList<>();
    votes
        .keySet()
        .forEach(party -> expected.add(new Json(seats).at(party).number().longValueExact()));

    assertThat(Apportionment.split(oracle.input("seats").number().longValueExact(), claims))
        .isEqualTo(expected);
  }
}
