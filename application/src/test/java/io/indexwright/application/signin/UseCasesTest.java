package io.indexwright.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.PasswordPolicy;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.apikey.CreateApiKey;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.apikey.NewKey;
import io.indexwright.application.apikey.RevokeApiKey;
import io.indexwright.application.apikey.RotateApiKey;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.factor.FactorShelf;
import io.indexwright.application.factor.Proofs;
import io.indexwright.application.factor.SecondFactorCheck;
import io.indexwright.application.factor.StepCodes;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.access.InMemoryApiKeys;
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
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.user.ChangePassword;
import io.indexwright.application.user.ChangeUser;
import io.indexwright.application.user.CreateUser;
import io.indexwright.application.user.EndTokens;
import io.indexwright.application.user.UserOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UseCasesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Asker NOW = Asker.inside(NOON);
  private static final Secret PASSWORD = Secret.of("violet tram 41 umbrella");
  private static final Secret OTHER = Secret.of("green ferry 17 lantern");
  private static final User ADA =
      User.of(new UserId(new UUID(1, 1)), new Username("ada"), Role.VIEWER);

  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryApiKeys keys = new InMemoryApiKeys(users);
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final PublicIds ids = new PublicIds(Clock.fixed(NOON, ZoneOffset.UTC));
  private final AuditTrail trail = new AuditTrail(log, new InMemoryTransactions(), ids);
  private final TokenSource tokens = new TokenSource();
  private final Plain plain = new Plain();
  private final Reception reception =
      new Reception(
          users, new InMemoryRefreshTokens(users), new InMemoryOneTimeTokens(users), plain, trail);
  private final Sessions sessions = new Sessions(reception, tokens, ids, Lifetimes.USUAL);
  private final FactorShelf shelf =
      new FactorShelf(
          new InMemorySecondFactors(users),
          new InMemoryCredentials(() -> List.of(new KeyId("k"))),
          new StepCodes(),
          trail);
  private final Proofs proofs =
      new Proofs(new InMemorySignInAttempts(), plain, new SecondFactorCheck(shelf));
  private final SignIn signIn = new SignIn(reception, sessions, proofs);
  private final RenewSession renew = new RenewSession(reception, sessions);
  private final Authenticate authenticate =
      new Authenticate(
          reception,
          keys,
          new WelcomeOutsider(
              new InMemoryOutsiders(users), new ChangeUser(users, trail), ids, trail));

  /** Hashes and signs nothing, and counts how often a password was compared. */
  private static final class Plain implements PasswordHashing, AccessTokens {
    private final List<AccessClaims> issued = new ArrayList<>();
    private int compared;

    @Override
    public PasswordHash hash(Secret password) {
      return new PasswordHash("plain " + password.reveal());
    }

    @Override
    public boolean matches(Secret password, PasswordHash hash) {
      compared++;
      return hash(password).equals(hash);
    }

    @Override
    public Secret issue(AccessClaims claims) {
      issued.add(claims);
      return Secret.of(String.valueOf(issued.size() - 1));
    }

    @Override
    public TokenVerdict verify(String token, Instant at) {
      return new TokenVerdict.Good(issued.get(Integer.parseInt(token)));
    }
  }

  @BeforeEach
  void add() {
    users.add(ADA, plain.hash(PASSWORD));
  }

  private static Optional<Session> session(SignInOutcome outcome) {
    return outcome.fold(Optional::of, Optional::empty, Optional::empty, until -> Optional.empty());
  }

  private static SignIn.Typed typed(Username name, Secret password) {
    return new SignIn.Typed(name, password, Optional.empty());
  }

  private Session signedIn() {
    return session(signIn.signIn(typed(ADA.name(), PASSWORD), NOW)).orElseThrow();
  }

  private boolean isKnown(Session session) {
    return authenticate.whoShows(session.accessToken().reveal(), NOW).isPresent();
  }

  private Optional<Outcome> last(AuditResource resource) {
    return log.about(resource, 1).stream().map(told -> told.ending().outcome()).findFirst();
  }

  /** One comparison each, whether there is somebody or not. */
  @Test
  void doesTheSameWork_forWhomNobodyKnows() {
    signIn.signIn(typed(ADA.name(), OTHER), NOW);
    int forAda = plain.compared;
    signIn.signIn(typed(new Username("nobody"), OTHER), NOW);

    assertThat(forAda).isEqualTo(1);
    assertThat(plain.compared).isEqualTo(2);
  }

  @Test
  void comparesNothing_whileSomebodyHasToWait() {
    for (int i = 0; i < 6; i++) {
      signIn.signIn(typed(ADA.name(), OTHER), NOW);
    }
    int before = plain.compared;

    assertThat(signIn.signIn(typed(ADA.name(), PASSWORD), NOW))
        .isEqualTo(new SignInOutcome.MustWait(NOON.plusSeconds(1)));

    assertThat(plain.compared).isEqualTo(before);
    assertThat(last(ADA.id().resource())).contains(Outcome.REFUSED);
    Asker later = Asker.inside(NOON.plusSeconds(1));
    assertThat(session(signIn.signIn(typed(ADA.name(), PASSWORD), later))).isPresent();
  }

  @Test
  void endsWhatWasIssued_withThePassword() {
    Session before = signedIn();

    UserOutcome outcome =
        new ChangePassword(users, plain, PasswordPolicy.usual(), trail)
            .change(ADA.id(), OTHER, NOW);

    assertThat(outcome).isInstanceOf(UserOutcome.Kept.class);
    assertThat(isKnown(before)).isFalse();
    assertThat(session(renew.renew(before.refreshToken(), NOW))).isEmpty();
    assertThat(session(signIn.signIn(typed(ADA.name(), PASSWORD), NOW))).isEmpty();
    assertThat(session(signIn.signIn(typed(ADA.name(), OTHER), NOW))).isPresent();
  }

  @Test
  void endsWhatEverybodyHolds_afterTheGrace() {
    Session before = signedIn();

    new EndTokens(users, trail).ofEverybody(Duration.ofMinutes(5), NOW);
    assertThat(isKnown(before)).isTrue();
    assertThat(authenticate.whoShows("0", Asker.inside(NOON.plusSeconds(300)))).isEmpty();
    assertThat(isKnown(signedIn())).isTrue();

    assertThat(new EndTokens(users, trail).of(ADA.id(), Duration.ZERO, NOW)).isTrue();
    assertThat(isKnown(before)).isFalse();
    assertThat(new EndTokens(users, trail).of(new UserId(new UUID(9, 9)), Duration.ZERO, NOW))
        .isFalse();
  }

  @Test
  void doesNotReviveTokens_whenSomebodyIsLetInAgain() {
    ChangeUser change = new ChangeUser(users, trail);
    Session before = signedIn();

    change.change(ADA.id(), wanted(false), NOW);
    assertThat(isKnown(before)).isFalse();
    change.change(ADA.id(), wanted(true), NOW);

    assertThat(isKnown(before)).isFalse();
    assertThat(isKnown(signedIn())).isTrue();
    assertThat(log.about(ADA.id().resource(), 10))
        .anySatisfy(
            told -> assertThat(told.deed().act().change().after()).contains("\"viewer shut out\""));
    assertThat(change.change(new UserId(new UUID(9, 9)), wanted(true), NOW))
        .isEqualTo(new UserOutcome.Unknown());
  }

  private static ChangeUser.Wanted wanted(boolean isEnabled) {
    return new ChangeUser.Wanted(Optional.empty(), Optional.of(isEnabled));
  }

  @Test
  void makesNoSecondUserOfOneName_andNoneOfACommonPassword() {
    CreateUser create = new CreateUser(users, plain, PasswordPolicy.usual(), trail);
    User twin = User.of(new UserId(new UUID(2, 2)), ADA.name(), Role.ADMIN);
    User ben = User.of(new UserId(new UUID(2, 2)), new Username("ben"), Role.ADMIN);

    assertThat(create.create(twin, OTHER, NOW))
        .isEqualTo(new UserOutcome.Refused("somebody has this name already"));
    assertThat(create.create(ben, Secret.of("password1234"), NOW))
        .isInstanceOf(UserOutcome.Refused.class);
    assertThat(create.create(ben, OTHER, NOW)).isEqualTo(new UserOutcome.Kept(ben));
  }

  @Test
  void letsBothKeysLive_forTheOverlap_andEndsThemForGood() {
    CreateApiKey create = new CreateApiKey(keys, tokens, ids, trail);
    RotateApiKey rotate = new RotateApiKey(keys, create, trail);
    NewKey first = create.create(reading(), ADA.principal(), NOW).orElseThrow();
    NewKey next = rotate.rotate(first.key().id(), ADA.principal(), NOW).orElseThrow();
    Asker before = Asker.inside(NOON.plus(RotateApiKey.OVERLAP).minusSeconds(1));
    Asker after = Asker.inside(NOON.plus(RotateApiKey.OVERLAP));

    assertThat(authenticate.whoShows(first.token().reveal(), before)).isPresent();
    assertThat(authenticate.whoShows(first.token().reveal(), after)).isEmpty();
    assertThat(authenticate.whoShows(next.token().reveal(), after)).isPresent();
    assertThat(rotate.rotate(first.key().id(), ADA.principal(), after)).isEmpty();

    new RevokeApiKey(keys, trail).revoke(next.key().id(), ADA.principal(), after);
    assertThat(authenticate.whoShows(next.token().reveal(), after)).isEmpty();
  }

  private static KeyRequest reading() {
    return new KeyRequest("report", Set.of(Scope.INDICES_READ), Duration.ofDays(30));
  }
}
