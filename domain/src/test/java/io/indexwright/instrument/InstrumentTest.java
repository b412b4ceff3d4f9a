package io.indexwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class InstrumentTest {
  private static final InstrumentId IBM = new InstrumentId("XNYS:IBM");
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void hasANameForReaders() {
    assertThat(new Instrument(IBM, "IBM", USD).name()).isEqualTo("IBM");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Instrument(IBM, " ", USD))
        .withMessageContaining("XNYS:IBM");
  }
}
