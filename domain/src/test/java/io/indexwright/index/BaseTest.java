package io.indexwright.index;

import static io.indexwright.market.Books.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BaseTest {
  private static final MarketValue WORTH = MarketValue.of("40");

  @Test
  void choosesTheDivisor_whenALevelIsGiven() {
    Base base = new Base.AtLevel(day("2024-01-02"), IndexLevel.of("100"));

    assertThat(base.divisorFor(WORTH)).isEqualTo(Divisor.of("0.4"));
    assertThat(base.date()).isEqualTo("2024-01-02");
  }

  @Test
  void takesTheDivisor_whenOneIsGiven() {
    Base base = new Base.AtDivisor(day("2018-06-26"), Divisor.of("0.14748071991788"));

    assertThat(base.divisorFor(WORTH)).isEqualTo(Divisor.of("0.14748071991788"));
    assertThat(base.date()).isEqualTo("2018-06-26");
  }
}
