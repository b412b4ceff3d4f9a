package io.indexwright.adapter.http.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.0.2.128/25, 192.0.2.129, true",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.6, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, ::1, true",
    "127.0.0.0/8, localhost, false",
    "127.0.0.0/8, 127.1, false"
  })
  void holdsTheAddressesOfItsFirstBits(String range, String address, boolean holds) {
    assertThat(new AddressList(List.of(AddressRange.parse(range))).contains(address))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0/8", "10.0.0.0/33", "::/129", "10.0.0.0/x", "1/"})
  void refusesWhatIsNoRange(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
  }

  @Test
  void isWrittenAsItIsRead() {
    assertThat(AddressRange.parse("10.0.0.0/8")).hasToString("10.0.0.0/8");
  }

  /** The proxies are those of 10.0.0.0/8. */
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, , 203.0.113.9",
    "203.0.113.9, 192.0.2.1, 203.0.113.9",
    "10.0.0.1, 192.0.2.1, 192.0.2.1",
    "10.0.0.1, '192.0.2.66, 192.0.2.1', 192.0.2.1",
    "10.0.0.1, '192.0.2.1, 10.0.0.2', 192.0.2.1",
    "10.0.0.1, '<script>', 10.0.0.1",
    "10.0.0.1, , 10.0.0.1"
  })
  void believesProxiesOnly(String connected, String forwarded, String asking) {
    ClientAddress address =
        new ClientAddress(new AddressList(List.of(AddressRange.parse("10.0.0.0/8"))));

    assertThat(address.of(connected, Optional.ofNullable(forwarded))).isEqualTo(asking);
  }
}
