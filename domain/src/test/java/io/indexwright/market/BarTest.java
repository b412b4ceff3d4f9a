package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
  private static final Close CLOSE = new Close(id("A"), day("2024-01-02"), usd("10"));

  @Test
  void isItsClose_andNothingElseThatIsNotKnown() {
    assertThat(Bar.of(CLOSE)).isEqualTo(bar("", "", "", ""));
  }

  @Test
  void dropsTrailingZeros_soThatEqualNumbersAreEqualBars() {
    assertThat(bar("10.50", "11.0", "9.00", "1000"))
        .isEqualTo(bar("10.5", "11", "9", "1E3"))
        .hasSameHashCodeAs(bar("10.5", "11", "9", "1E3"));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10, 10, 0",
    ", 10, ,",
    ", , 10,",
    "8, , 8,",
    "12, 12, ,",
    "9, 11, 8.5, 0.00000001"
  })
  void takesPricesWithinTheDaysRange(String open, String high, String low, String volume) {
    assertThat(bar(open, high, low, volume).close()).isEqualTo(CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    ", 9.99, ,",
    ", , 10.01,",
    "11.01, 11, ,",
    "7.99, , 8,",
    ", 11, 11.5,",
    "0, , ,",
    ", -1, ,",
    ", , 0,",
    ", , , -1"
  })
  void refusesPricesOutsideOfIt(String open, String high, String low, String volume) {
    assertThatIllegalArgumentException().isThrownBy(() -> bar(open, high, low, volume));
  }

  @Test
  void saysNothingNew_ifEverythingItStatesIsKnown() {
    Bar known = bar("10", "11", "9", "5");

    assertThat(Bar.of(CLOSE).saysNothingNewTo(known)).isTrue();
    assertThat(bar("10", "11", "9", "5").saysNothingNewTo(known)).isTrue();
    assertThat(known.saysNothingNewTo(Bar.of(CLOSE))).isFalse();
    assertThat(bar("10.1", "", "", "").saysNothingNewTo(known)).isFalse();
    assertThat(bar("", "11.1", "", "").saysNothingNewTo(known)).isFalse();
    assertThat(bar("", "", "9.1", "").saysNothingNewTo(known)).isFalse();
    assertThat(bar("", "", "", "6").saysNothingNewTo(known)).isFalse();
    assertThat(Bar.of(new Close(id("A"), day("2024-01-02"), usd("10.1"))).saysNothingNewTo(known))
        .isFalse();
  }

  private static Bar bar(String open, String high, String low, String volume) {
    return new Bar(CLOSE, decimal(open), decimal(high), decimal(low), decimal(volume));
  }

  private static Optional<BigDecimal> decimal(String number) {
    return Optional.ofNullable(number).filter(told -> !told.isEmpty()).map(BigDecimal::new);
  }
}
