package io.indexwright.adapter.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.secret.Secret;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTest {
  private static final Secret KEY =
      Secret.of(Base32.toBase32String("12345678901234567890".getBytes(US_ASCII)));

  private final TotpCodes codes = new TotpCodes();

  /** RFC 6238, appendix B: seconds since the epoch, and the last six of the eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void isWhatTheStandardSays(long seconds, String code) {
    assertThat(codes.code(KEY, seconds / 30).reveal()).isEqualTo(code);
  }

  /** RFC 4226, appendix D, by count. */
  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "5, 254676", "9, 520489"})
  void isWhatTheStandardOfCountersSays(long count, String code) {
    assertThat(codes.code(KEY, count).reveal()).isEqualTo(code);
  }

  @Test
  void makesKeysOfTwentyBytes_eachAnother() {
    Secret key = codes.newKey();

    assertThat(Base32.decode(key.reveal())).hasSize(20);
    assertThat(key).isNotEqualTo(codes.newKey());
  }
}
