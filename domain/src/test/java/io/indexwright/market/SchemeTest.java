package io.indexwright.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTest {

  @Test
  void isItsName() {
    assertThat(new Scheme("sub-sector")).hasToString("sub-sector");
    assertThat(new Scheme("issuer")).isEqualTo(Scheme.ISSUER);
    assertThat(new Scheme("9".repeat(64)).name()).hasSize(64);
  }

  @Test
  void isOrderedByItsName() {
    assertThat(new Scheme("country")).isLessThan(Scheme.ISSUER);
    assertThat(new Scheme("sector")).isGreaterThan(Scheme.ISSUER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sector", "-sector", "sub sector", "sub_sector"})
  void refusesAnyOtherForm(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scheme(name))
        .withMessageEndingWith(": " + name);
  }

  @Test
  void refusesMoreThan64Characters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scheme("a".repeat(65)));
  }
}
