package io.indexwright.application.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.RecoveryCode;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.factor.FactorOutcome.Refusal;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.access.InMemoryOneTimeTokens;
import io.indexwright.application.memory.access.InMemoryOutsiders;
import io.indexwright.application.memory.access.InMemoryRefreshTokens;
import io.indexwright.application.memory.access.InMemorySecondFactors;
import io.indexwright.application.memory.access.InMemorySignInAttempts;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.signin.Lifetimes;
import io.indexwright.application.signin.Reception;
import io.indexwright.application.signin.Sessions;
import io.indexwright.application.signin.SignIn;
import io.indexwright.application.signin.SignInOutcome;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
  /** In the middle of step 100. */
  private static final Instant NOW = Instant.ofEpochSecond(3_010);

  private static final Asker ASKER = Asker.inside(NOW);
  private static final Secret PASSWORD = Secret.of("violet tram 41 umbrella");
  private static final User ADA =
      User.of(new UserId(new UUID(1, 1)), new Username("ada"), Role.VIEWER);

  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final InMemoryCredentials keys = new InMemoryCredentials(() -> List.of(new KeyId("k")));
  private final PublicIds ids = new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC));
  private final AuditTrail trail = new AuditTrail(log, new InMemoryTransactions(), ids);
  private final TokenSource source = new TokenSource();
  private final Plain plain = new Plain();
  private final FactorShelf shelf =
      new FactorShelf(new InMemorySecondFactors(users), keys, new StepCodes(), trail);
  private final Proofs proofs =
      new Proofs(new InMemorySignInAttempts(), plain, new SecondFactorCheck(shelf));
  private boolean canSeal = true;
  private final BeginSecondFactor begin =
      new BeginSecondFactor(shelf, users, proofs, () -> canSeal);
  private final ConfirmSecondFactor confirm = new ConfirmSecondFactor(shelf, users, proofs, source);
  private final RemoveSecondFactor remove = new RemoveSecondFactor(shelf, users, proofs);
  private final Reception reception =
      new Reception(
          users, new InMemoryRefreshTokens(users), new InMemoryOneTimeTokens(users), plain, trail);
  private final SignIn signIn =
      new SignIn(reception, new Sessions(reception, source, ids, Lifetimes.USUAL), proofs);

  /** Hashes and signs nothing. */
  private static final class Plain implements PasswordHashing, AccessTokens {
    @Override
    public PasswordHash hash(Secret password) {
      return new PasswordHash("plain " + password.reveal());
    }

    @Override
    public boolean matches(Secret password, PasswordHash hash) {
      return hash(password).equals(hash);
    }

    @Override
    public Secret issue(AccessClaims claims) {
      return Secret.of("token");
    }

    @Override
    public TokenVerdict verify(String token, Instant at) {
      return new TokenVerdict.Refused("nobody asks");
    }
  }

  @BeforeEach
  void add() {
    users.add(ADA, plain.hash(PASSWORD));
  }

  private static Secret code(long step) {
    return Secret.of("KEY1 " + step);
  }

  private List<RecoveryCode> inForce() {
    assertThat(begun()).isPresent();
    return confirm
        .confirm(ADA, PASSWORD, code(99), ASKER)
        .fold(codes -> codes, why -> List.of(), until -> List.of());
  }

  private Optional<NewSecondFactor> begun() {
    return begin
        .begin(ADA, PASSWORD, ASKER)
        .fold(Optional::of, why -> Optional.empty(), until -> Optional.empty());
  }

  private SignInOutcome signIn(Optional<Secret> code) {
    return signIn.signIn(new SignIn.Typed(ADA.name(), PASSWORD, code), ASKER);
  }

  private boolean isIn(Secret code) {
    return signIn(Optional.of(code)) instanceof SignInOutcome.SignedIn;
  }

  private Optional<String> lastWhy() {
    return log.about(ADA.id().resource(), 1).get(0).ending().message();
  }

  @Test
  void asksForNoCode_untilItIsConfirmed() {
    NewSecondFactor begun = begun().orElseThrow();
    assertThat(begun.uri().reveal())
        .isEqualTo(
            "otpauth://totp/Indexwright:ada?secret=KEY1&issuer=Indexwright"
                + "&algorithm=SHA1&digits=6&period=30");

    assertThat(signIn(Optional.empty())).isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(confirm.confirm(ADA, PASSWORD, code(98), ASKER))
        .isEqualTo(new FactorOutcome.Refused<>(Refusal.UNPROVED));
    assertThat(confirm.confirm(ADA, Secret.of("another"), code(100), ASKER))
        .isEqualTo(new FactorOutcome.Refused<>(Refusal.UNPROVED));
    assertThat(signIn(Optional.empty())).isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(confirm.confirm(ADA, PASSWORD, code(100), ASKER))
        .isInstanceOf(FactorOutcome.Done.class);

    assertThat(signIn(Optional.empty())).isEqualTo(new SignInOutcome.CodeNeeded());
    assertThat(lastWhy()).contains("a code is needed");
  }

  @Test
  void takesACodeOnce_andNoneBeforeIt_withinOneStepEitherWay() {
    inForce();

    assertThat(isIn(code(99))).isFalse(); // it confirmed
    assertThat(isIn(code(102))).isFalse();
    assertThat(isIn(code(101))).isTrue();
    assertThat(isIn(code(101))).isFalse();
    assertThat(lastWhy()).contains("another code, or one that was used");
    assertThat(isIn(code(100))).isFalse();
  }

  @Test
  void takesEachRecoveryCodeOnce_howeverItIsTyped() {
    List<RecoveryCode> codes = inForce();
    assertThat(codes).hasSize(10);
    String first = codes.get(0).reveal();
    assertThat(first).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");

    assertThat(isIn(Secret.of(first))).isTrue();
    assertThat(isIn(Secret.of(first))).isFalse();
    assertThat(isIn(Secret.of(codes.get(1).reveal().replace("-", "").toUpperCase(Locale.ROOT))))
        .isTrue();
    assertThat(isIn(Secret.of(RecoveryCode.from(source).reveal()))).isFalse();
  }

  /** Otherwise a code could be guessed for ever by whoever has the password. */
  @Test
  void makesSomebodyWait_whoGuessesCodes_whateverHeShowsBetween() {
    inForce();
    for (int i = 0; i < 6; i++) {
      assertThat(isIn(code(7))).isFalse();
      assertThat(signIn(Optional.empty())).isNotInstanceOf(SignInOutcome.SignedIn.class);
    }

    assertThat(signIn(Optional.of(code(100))))
        .isEqualTo(new SignInOutcome.MustWait(NOW.plusSeconds(1)));
  }

  @Test
  void saysNothingOfACode_beforeThePasswordIsRight() {
    inForce();
    SignIn.Typed wrong = new SignIn.Typed(ADA.name(), Secret.of("another"), Optional.of(code(100)));

    assertThat(signIn.signIn(wrong, ASKER)).isEqualTo(new SignInOutcome.Refused());
    assertThat(isIn(code(100))).isTrue();
  }

  @Test
  void isTakenAway_byAPasswordOrACode_andByNothingElse() {
    inForce();
    Optional<Secret> none = Optional.empty();

    assertThat(removed(none, none)).isFalse();
    assertThat(removed(Optional.of(Secret.of("another")), none)).isFalse();
    assertThat(removed(Optional.of(PASSWORD), Optional.of(code(7)))).isFalse();
    assertThat(removed(none, Optional.of(code(100)))).isTrue();
    assertThat(removed(Optional.of(PASSWORD), none)).isFalse();

    assertThat(lastWhy()).contains("there is nothing to change");
    assertThat(signIn(none)).isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(keys.kept()).isEmpty();
  }

  private boolean removed(Optional<Secret> password, Optional<Secret> code) {
    return remove.remove(ADA, new RemoveSecondFactor.Shown(password, code), ASKER)
        instanceof FactorOutcome.Done<UserId>;
  }

  @Test
  void makesSomebodyWait_whoGuessesHowToTakeItAway() {
    inForce();
    for (int i = 0; i < 6; i++) {
      removed(Optional.of(Secret.of("another")), Optional.empty());
    }

    assertThat(
            remove.remove(
                ADA, new RemoveSecondFactor.Shown(Optional.of(PASSWORD), Optional.empty()), ASKER))
        .isEqualTo(new FactorOutcome.MustWait<>(NOW.plusSeconds(1)));
  }

  @Test
  void isReset_byWhoeverWorksAtTheMachine() {
    inForce();
    ResetSecondFactor reset = new ResetSecondFactor(shelf);

    assertThat(reset.reset(ADA.id(), ASKER)).isTrue();
    assertThat(reset.reset(ADA.id(), ASKER)).isFalse();
    assertThat(signIn(Optional.empty())).isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void isBegunOnce() {
    inForce();
    assertThat(begun()).isEmpty();
  }

  @Test
  void isNotBegun_whereNothingCanBeSealed() {
    canSeal = false;
    assertThat(begun()).isEmpty();
    assertThat(keys.kept()).isEmpty();
  }

  /** A stolen token is not enough. */
  @Test
  void isNotBegun_byAnotherPassword_orByWhoeverHasNone() {
    Secret another = Secret.of("another");
    assertThat(begin.begin(ADA, another, ASKER))
        .isEqualTo(new FactorOutcome.Refused<>(Refusal.UNPROVED));
    assertThat(lastWhy()).contains("another password, or no code that is good now");

    User outsider = User.of(new UserId(new UUID(2, 2)), new Username("outside"), Role.VIEWER);
    new InMemoryOutsiders(users).add(outsider, new OutsideIdentity("https://issuer.example", "7"));
    assertThat(begin.begin(outsider, another, ASKER))
        .isEqualTo(new FactorOutcome.Refused<>(Refusal.UNPROVED));
    assertThat(keys.kept()).isEmpty();
  }

  @Test
  void makesSomebodyWait_whoGuessesThePasswordToBegin() {
    for (int i = 0; i < 6; i++) {
      begin.begin(ADA, Secret.of("another"), ASKER);
    }

    assertThat(begin.begin(ADA, PASSWORD, ASKER))
        .isEqualTo(new FactorOutcome.MustWait<>(NOW.plusSeconds(1)));
  }

  @Test
  void tellsTheLogNoSecret() {
    List<RecoveryCode> codes = inForce();
    isIn(code(7));
    isIn(Secret.of(codes.get(0).reveal()));

    String told =
        log.about(ADA.id().resource(), 100).stream().map(AuditEntry::toString).toList().toString();
    assertThat(told)
        .contains("second-factor.begin", "second-factor.confirm")
        .doesNotContain("KEY1", codes.get(0).reveal());
    assertThat(codes.toString()).doesNotContain(codes.get(0).reveal());
  }
}
