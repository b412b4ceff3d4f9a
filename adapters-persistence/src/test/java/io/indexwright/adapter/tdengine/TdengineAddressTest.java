package io.indexwright.adapter.tdengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TdengineAddressTest {
  private static final String OURS = "varcharAsString=true&timezone=UTC";

  @ParameterizedTest
  @CsvSource({
    "jdbc:TAOS-WS://h:6041, '', indexwright",
    "jdbc:TAOS-WS://h:6041/, '', indexwright",
    "jdbc:TAOS-WS://h:6041/mine, '', mine",
    "jdbc:TAOS-WS://h:6041/?useSSL=true, 'useSSL=true&', indexwright",
    "jdbc:TAOS-WS://h:6041/x?timezone=Asia/Tokyo&a=b&varcharasstring=false, 'a=b&', x",
    "'jdbc:TAOS-WS://h:6041,i:6041/', '', indexwright"
  })
  void alwaysAsksForTextAsText_andForUtc(String url, String theirs, String database) {
    TdengineAddress address = new TdengineAddress(url, "u", "p");

    assertThat(address.server()).endsWith(":6041/?" + theirs + OURS);
    assertThat(address.complete()).endsWith(":6041/" + database + "?" + theirs + OURS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:TAOS-RS://h:6041/",
        "jdbc:TAOS://h:6030/",
        "jdbc:postgresql://h/x",
        "jdbc:TAOS-WS:///",
        "jdbc:TAOS-WS://h:6041/a;drop",
        "h:6041"
      })
  void refusesEveryOtherDriver(String url) {
    assertThat(TdengineAddress.isUsable(url)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new TdengineAddress(url, "u", "p"));
  }

  @Test
  void keepsSecretsOutOfALog() {
    assertThat(new TdengineAddress("jdbc:TAOS-WS://h:1/?token=t0ken", "root", "s3cret").toString())
        .isEqualTo("TdengineAddress[url=jdbc:TAOS-WS://h:1/indexwright, user=root]");
  }
}
