package io.indexwright.proof;

import io.indexwright.index.Base;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.Weighting;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import java.math.BigDecimal;

/** The canonical form of what goes into an index level. */
final class CanonicalIndex {

  private CanonicalIndex() {}

  static Fields of(IndexDefinition definition) {
    return Fields.none()
        .with("base", base(definition.base()))
        .with(
            "constituents",
            new Items(
                definition.constituents().stream().map(id -> Canonical.of(id.value())).toList()))
        .with("currency", definition.currency().getCurrencyCode())
        .with("id", definition.id().toString())
        .with("levelDecimals", BigDecimal.valueOf(definition.levelDecimals()))
        .with("name", definition.name())
        .with("rebalancing", definition.rebalancing().name())
        .with("weighting", weighting(definition.weighting()));
  }

  static Fields of(PriceBook book) {
    Fields prices = Fields.none();
    for (var priced : book.prices().entrySet()) {
      prices = prices.with(priced.getKey().value(), price(priced.getValue()));
    }
    return Fields.none().with("date", book.date().toString()).with("prices", prices);
  }

  private static Fields price(Price price) {
    return Fields.none()
        .with("currency", price.currency().getCurrencyCode())
        .with("perUnit", price.perUnit());
  }

  private static Fields base(Base base) {
    Fields dated = Fields.none().with("date", base.date().toString());
    if (base instanceof Base.AtLevel chosen) {
      return dated.with("level", chosen.level().points());
    }
    return dated.with("divisor", ((Base.AtDivisor) base).divisor().value());
  }

  private static Fields weighting(Weighting weighting) {
    if (weighting instanceof Weighting.EqualWeighted equal) {
      return Fields.none()
          .with("method", "EQUAL")
          .with("notional", equal.notional().amount())
          .with("shareDecimals", BigDecimal.valueOf(equal.shareDecimals()));
    }
    return Fields.none().with("method", "PRICE");
  }
}
