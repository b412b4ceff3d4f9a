package io.indexwright.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.access.attempt.Lockout;
import io.indexwright.application.access.attempt.Lockout.Failures;
import io.indexwright.application.access.token.ApiKeyToken;
import io.indexwright.application.access.token.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final UserId ADA = new UserId(new UUID(1, 2));

  @ParameterizedTest
  @CsvSource({"VIEWER, false", "TRADER, true", "OPERATOR, true", "ADMIN, true"})
  void isGranted_fromTheLeastRoleUp(Role role, boolean isGranted) {
    Permission trading = new Permission(Role.TRADER, Scope.ORDERS_READ);

    assertThat(trading.isGrantedTo(Principal.whole(ADA, role))).isEqualTo(isGranted);
    assertThat(trading.isGrantedTo(new Principal(ADA, role, Set.of(Scope.INDICES_READ)))).isFalse();
  }

  @Test
  void confinesThoseBelowAnOperator_toTheirOwn() {
    assertThat(Principal.whole(ADA, Role.TRADER).confinedTo()).contains(ADA);
    assertThat(Principal.whole(ADA, Role.OPERATOR).confinedTo()).isEmpty();
  }

  @Test
  void carriesTheVersionBefore_untilTheGraceIsOver() {
    TokenFloor raised = TokenFloor.FIRST.raised(NOON);

    assertThat(TokenFloor.FIRST.carries(1, NOON)).isTrue();
    assertThat(raised.carries(2, NOON)).isTrue();
    assertThat(raised.carries(1, NOON.minusMillis(1))).isTrue();
    assertThat(raised.carries(1, NOON)).isFalse();
    assertThat(raised.raised(NOON).carries(1, NOON.minusMillis(1))).isFalse();
  }

  /** Five failures are free; after that 1, 2, 4 … seconds, and never more than a quarter hour. */
  @ParameterizedTest
  @CsvSource({"5, 0", "6, 1", "7, 2", "10, 16", "15, 512", "16, 900", "1000000, 900"})
  void letsWaitTwiceAsLongEachTime(int failures, int seconds) {
    assertThat(Lockout.OF_AN_ACCOUNT.until(new Failures(failures, NOON), NOON))
        .isEqualTo(seconds == 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(seconds)));
  }

  @Test
  void forgetsFailuresOfADayAgo() {
    Failures many = new Failures(20, NOON);

    assertThat(many.andOne(NOON.plus(Duration.ofDays(1))).count()).isEqualTo(1);
    assertThat(many.andOne(NOON.plus(Duration.ofHours(23))).count()).isEqualTo(21);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", ".ada", "ada\n", "ädä"})
  void refusesANameThatIsNone_withoutRepeatingIt(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Username(name))
        .withMessage("a user name has 1 to 64 letters, digits, and . _ @ - after the first");
  }

  @Test
  void readsAKeyAsItWasTold_andNothingElse() {
    ApiKeyToken made = ApiKeyToken.from(new TokenSource(new Random(1)));
    String told = made.reveal();

    assertThat(told).matches("iw_[a-z0-9]{12}_[A-Za-z0-9_-]{43}");
    assertThat(ApiKeyToken.parse(told).orElseThrow().reveal()).isEqualTo(told);
    assertThat(ApiKeyToken.parse(told).orElseThrow().secret().digest())
        .isEqualTo(made.secret().digest());
    assertThat(made.toString()).doesNotContain(made.secret().reveal());
    assertThat(ApiKeyToken.parse(told + "x")).isEmpty();
    assertThat(ApiKeyToken.parse("iw_")).isEmpty();
    assertThat(ApiKeyToken.parse(told.replace("iw_", "xx_"))).isEmpty();
  }
}
