package io.indexwright.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static final Username NAME = new Username("margaret.hamilton");

  private final PasswordPolicy policy = PasswordPolicy.usual();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violet tram 41 umbrella",
        "kx9#Lq2!vB7z",
        "Überraschung im Treppenhaus",
        "market tram umbrella"
      })
  void takesWhatIsLongAndNotCommon(String password) {
    assertThat(policy.refusalOf(Secret.of(password), NAME)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P-a-s-s-w-o-r-d-1",
        "Password2026!!!!",
        "qwertyuiop12",
        "iloveyou2026",
        "admin-password",
        "correcthorsebatterystaple",
        "123456789012",
        "aaaaaaaaaaaaaaa",
        "abc1abc1abc1abc1",
        "margaret.hamilton1"
      })
  void refusesWhatIsTriedFirst_andDoesNotRepeatIt(String password) {
    assertThat(policy.refusalOf(Secret.of(password), NAME))
        .isPresent()
        .get()
        .asString()
        .doesNotContain(password);
  }

  @Test
  void asksFor12To128Characters() {
    assertThat(policy.refusalOf(Secret.of("kx9#Lq2!vB7"), NAME)).isPresent();
    assertThat(policy.refusalOf(Secret.of("kx9#Lq2!vB7zW".repeat(10)), NAME))
        .contains("a password has 12 to 128 characters");
  }
}
