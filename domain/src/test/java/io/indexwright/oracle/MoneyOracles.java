package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.IndexLevel;
import io.indexwright.market.Books;
import io.indexwright.money.Apportionment;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers to the cases about rounding and dividing. */
final class MoneyOracles {

  private MoneyOracles() {}

  /** Half cents (a fraction other than 0) are no rounding of ours; those lines are passed over. */
  static void rounding(Oracle oracle) {
    List<Json> expected = oracle.expected("rounded").items();
    List<Json> cases = oracle.input("cases").items();
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).at("fraction").number().signum() == 0) {
        BigDecimal value = cases.get(i).at("value").number();
        int decimals = cases.get(i).at("decimals").number().intValueExact();
        if (value.signum() > 0) {
          oracle.check("published", new IndexLevel(value).published(decimals), expected.get(i));
        }
        if (decimals == Books.USD.getDefaultFractionDigits()) {
          Money rounded = Money.rounded(value, Books.USD, RoundingMode.HALF_UP);
          oracle.check("money", rounded.amount(), expected.get(i));
        }
      }
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
