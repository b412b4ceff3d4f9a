package io.indexwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"A", "XNYS:IBM", "BRK.B", "7203", "btc-usd", "a_b"})
  void acceptsWhatFeedsAndPeopleWrite(String value) {
    assertThat(new InstrumentId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-A", ".A", ":A", "A B", "A/B", "Ä", "A\n", "A'", "𝔸"})
  void refusesAnyOtherForm(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InstrumentId(value))
        .withMessageContaining(value);
  }

  @Test
  void hasAtMostSixtyFourCharacters() {
    assertThat(new InstrumentId("A".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new InstrumentId("A".repeat(65)));
  }

  @Test
  void isOrderedByCodePoint() {
    assertThat(new InstrumentId("B")).isLessThan(new InstrumentId("a"));
    assertThat(new InstrumentId("A")).isLessThan(new InstrumentId("A1"));
    assertThat(new InstrumentId("10")).isLessThan(new InstrumentId("9"));
  }
}
