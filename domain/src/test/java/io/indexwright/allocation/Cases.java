package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.Commission;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Portfolios, targets and tickets that can be read at a glance. */
final class Cases {
  static final AllocationPolicy FREE = AllocationPolicy.investingAll(charging("0", "0"));

  private Cases() {}

  static Commission charging(String perFill, String basisPoints) {
    return new Commission(usd(perFill), new BigDecimal(basisPoints));
  }

  static Money usd(String amount) {
    return Money.of(amount, Books.USD);
  }

  static TargetWeights weights(String... namesAndWeights) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    for (int i = 0; i < namesAndWeights.length; i += 2) {
      weights.put(Books.id(namesAndWeights[i]), Weight.of(namesAndWeights[i + 1]));
    }
    return new TargetWeights(weights);
  }

  static Portfolio portfolio(String cash, String... namesAndUnits) {
    SortedMap<InstrumentId, Quantity> holdings = new TreeMap<>();
    for (int i = 0; i < namesAndUnits.length; i += 2) {
      holdings.put(Books.id(namesAndUnits[i]), new Quantity(new BigDecimal(namesAndUnits[i + 1])));
    }
    return new Portfolio(new PortfolioId(new UUID(0, 1)), usd(cash), holdings);
  }

  static OrderTicket buy(String name, String units) {
    return new OrderTicket(Books.id(name), Side.BUY, new Quantity(new BigDecimal(units)));
  }

  static OrderTicket sell(String name, String units) {
    return new OrderTicket(Books.id(name), Side.SELL, new Quantity(new BigDecimal(units)));
  }
}
