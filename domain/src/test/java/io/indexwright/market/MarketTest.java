package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.CorporateActions;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final PriceHistory PRICES = history(on("2024-01-02", "A", "10", "B", "20"));

  @Test
  void knowsNothingBesidesPrices_whenGivenPricesAlone() {
    Market market = Market.of(PRICES);

    assertThat(market.prices()).isEqualTo(PRICES);
    assertThat(market.actions()).isEqualTo(CorporateActions.NONE);
    assertThat(market.figures().sayings()).isEmpty();
    assertThat(market.groups().sayings()).isEmpty();
  }

  @Test
  void forgetsThePricesOfOthersAndNothingElse_whenRestricted() {
    Chronicle<Figure, BigDecimal> figures =
        Chronicle.of(
            List.of(new Dated<>(Figure.SHARES, id("A"), day("2024-01-02"), BigDecimal.TEN)));
    Market market = new Market(PRICES, CorporateActions.NONE, figures, Chronicle.empty());

    Market restricted = market.restrictedTo(List.of(id("B")));

    assertThat(restricted.prices()).isEqualTo(history(on("2024-01-02", "B", "20")));
    assertThat(restricted.figures()).isSameAs(figures);
  }
}
