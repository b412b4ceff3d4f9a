package io.indexwright.adapter.tdengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @RepeatedTest(20)
  void givesFifteenDigitsBack(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 1_000; i++) {
      long digits = 1 + random.nextLong(999_999_999_999_999L);
      BigDecimal amount = new BigDecimal(BigInteger.valueOf(digits), random.nextInt(-40, 40));

      assertThat(Cells.decimal(Cells.binary(amount))).isEqualByComparingTo(amount);
    }
  }

  @Test
  void givesADigitLessThanTheTextOfTheBinaryNumber_whereThatHasOneTooMany() {
    BigDecimal amount = new BigDecimal("72638294525100200");

    assertThat(Cells.decimal(Cells.binary(amount))).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9007199254740993", "9.1234567890123456", "1e400", "1e-400", "1.2345678901e-320"})
  void refusesWhatWouldComeBackAsAnother(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cells.binary(new BigDecimal(amount)))
        .withMessageContaining("15 digits");
    assertThat(Cells.isKept(new BigDecimal(amount))).isFalse();
  }

  @Test
  void keepsMicroseconds_beforeAndAfter1970() {
    for (String moment :
        new String[] {"2026-03-04T18:00:00.123456Z", "1969-12-31T23:59:59.999999Z"}) {
      Instant instant = Instant.parse(moment);

      assertThat(Cells.instant(Cells.micros(instant))).isEqualTo(instant);
      assertThat(Cells.instant(Cells.micros(instant.plusNanos(999)))).isEqualTo(instant);
    }
  }

  @Test
  void asksForTheEndOfTime_asForTheYear9999() {
    assertThat(Cells.timestamp(Instant.MAX).toInstant()).isEqualTo("9999-12-31T00:00:00Z");
    assertThat(Cells.timestamp(Instant.MIN).toInstant()).isEqualTo("0001-01-01T00:00:00Z");
    assertThat(Cells.micros(Instant.MAX)).isPositive();
  }

  @Test
  void givesEveryNameATableOfItsOwn() {
    assertThat(Cells.table("bars", "a:B")).isEqualTo("bars_613a42");
    assertThat(Cells.table("bars", "A:B")).isNotEqualTo(Cells.table("bars", "a:B"));
    assertThat(Cells.table("observations", "x".repeat(80))).hasSizeLessThan(192);
  }
}
