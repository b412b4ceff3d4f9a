package io.indexwright.adapter.http;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.indexwright.adapter.code.TotpCodes;
import io.indexwright.adapter.http.access.KeyRoutes;
import io.indexwright.adapter.http.access.SecondFactorRoutes;
import io.indexwright.adapter.http.access.SignInRoutes;
import io.indexwright.adapter.http.access.UserRoutes;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.me.ConsentRoutes;
import io.indexwright.adapter.http.me.MeRoutes;
import io.indexwright.adapter.password.Argon2Cost;
import io.indexwright.adapter.password.Argon2Hashing;
import io.indexwright.adapter.token.KeySchedule;
import io.indexwright.adapter.token.NimbusAccessTokens;
import io.indexwright.adapter.token.SigningKeys;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordPolicy;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyToken;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.apikey.CreateApiKey;
import io.indexwright.application.apikey.RevokeApiKey;
import io.indexwright.application.apikey.RotateApiKey;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.factor.BeginSecondFactor;
import io.indexwright.application.factor.ConfirmSecondFactor;
import io.indexwright.application.factor.FactorShelf;
import io.indexwright.application.factor.Proofs;
import io.indexwright.application.factor.RemoveSecondFactor;
import io.indexwright.application.factor.SecondFactorCheck;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.me.ErasePerson;
import io.indexwright.application.me.ExportPerson;
import io.indexwright.application.me.GiveConsent;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.access.InMemoryApiKeys;
import io.indexwright.application.memory.access.InMemoryOneTimeTokens;
import io.indexwright.application.memory.access.InMemoryOutsiders;
import io.indexwright.application.memory.access.InMemoryRefreshTokens;
import io.indexwright.application.memory.access.InMemorySecondFactors;
import io.indexwright.application.memory.access.InMemorySignInAttempts;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.privacy.InMemoryConsents;
import io.indexwright.application.memory.privacy.InMemoryPersonalRecords;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.signin.AcceptInvitation;
import io.indexwright.application.signin.Admit;
import io.indexwright.application.signin.Authenticate;
import io.indexwright.application.signin.EndSession;
import io.indexwright.application.signin.GoodUntil;
import io.indexwright.application.signin.InviteUser;
import io.indexwright.application.signin.Lifetimes;
import io.indexwright.application.signin.Reception;
import io.indexwright.application.signin.RenewSession;
import io.indexwright.application.signin.Sessions;
import io.indexwright.application.signin.SignIn;
import io.indexwright.application.signin.WelcomeOutsider;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.user.ChangeUser;
import io.indexwright.application.user.CreateUser;
import io.javalin.http.Context;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Everything that decides who gets in, in memory, with one user of each role. */
public final class Doorkeeper {
  static final String PASSWORD = "violet tram 41 umbrella";

  private static final ConsentTexts TEXTS = ConsentTexts.parse("newsletter:2");
  private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

  final InMemoryAuditLog log = new InMemoryAuditLog();
  final InMemoryUsers users = new InMemoryUsers();
  final InMemoryPersonalRecords records = new InMemoryPersonalRecords();
  final InMemoryConsents consents = new InMemoryConsents(users);
  final InMemoryApiKeys keys = new InMemoryApiKeys(users);
  final InMemoryCredentials credentials = new InMemoryCredentials(() -> List.of(new KeyId("k")));
  final NimbusAccessTokens accessTokens =
      new NimbusAccessTokens(
          "indexwright", new SigningKeys(credentials, new InMemoryTurns(), KeySchedule.USUAL));
  final TokenSource tokens = new TokenSource();
  final PublicIds ids;
  final AuditTrail trail;
  final Gate gate;
  private final Clock clock;
  private final Reception reception;
  private final Sessions sessions;
  private final FactorShelf shelf;
  private final Proofs proofs;
  final TotpCodes codes = new TotpCodes();
  private final Argon2Hashing hashing = new Argon2Hashing(CHEAP);
  private final Map<Role, User> byRole = new EnumMap<>(Role.class);

  public Doorkeeper(Clock clock) {
    this(clock, request -> true, ours -> ours);
  }

  /**
   * Keeps the gate.
   *
   * @param isFromAdmins whether a request comes from where the product is administered
   * @param believing what is believed beside our own tokens
   */
  Doorkeeper(
      Clock clock,
      Predicate<Context> isFromAdmins,
      Function<NimbusAccessTokens, AccessTokens> believing) {
    this.clock = clock;
    this.ids = new PublicIds(clock);
    this.trail = new AuditTrail(log, new InMemoryTransactions(), ids);
    this.reception =
        new Reception(
            users,
            new InMemoryRefreshTokens(users),
            new InMemoryOneTimeTokens(users),
            believing.apply(accessTokens),
            trail);
    this.shelf = new FactorShelf(new InMemorySecondFactors(users), credentials, codes, trail);
    this.proofs = new Proofs(new InMemorySignInAttempts(), hashing, new SecondFactorCheck(shelf));
    this.sessions = new Sessions(reception, tokens, ids, Lifetimes.USUAL);
    WelcomeOutsider welcome =
        new WelcomeOutsider(new InMemoryOutsiders(users), new ChangeUser(users, trail), ids, trail);
    this.gate =
        new Gate(new Admit(new Authenticate(reception, keys, welcome), trail), clock, isFromAdmins);
    for (Role role : Role.values()) {
      User user = newUser("a-" + role, role);
      byRole.put(role, user);
      records.put(user.id(), Chapter.PROFILE, new PersonalRecord("1", "{\"role\": 1}"));
    }
  }

  /** Returns somebody new, to whom nothing has happened yet. */
  User newUser(String name, Role role) {
    User user = User.of(new UserId(UUID.randomUUID()), new Username(name), role);
    users.add(user, hashing.hash(Secret.of(PASSWORD)));
    return user;
  }

  /** Makes a key, good for {@code scopes}, of somebody with {@code role}. */
  String keyOf(Role role, Set<Scope> scopes) {
    ApiKeyToken token = ApiKeyToken.from(tokens);
    keys.add(
        new ApiKey(
            new ApiKeyId(ids.next()),
            token.prefix(),
            user(role).id(),
            "test",
            scopes,
            Clock.systemUTC().instant().plus(Duration.ofDays(1)),
            Optional.empty()),
        token.secret().digest());
    return token.reveal();
  }

  /** Returns the gate that he keeps. */
  public Gate gate() {
    return gate;
  }

  List<RouteGroup> routes() {
    return List.of(
        new SignInRoutes(
            new SignInRoutes.Doors(
                new SignIn(reception, sessions, proofs),
                new RenewSession(reception, sessions),
                new EndSession(reception),
                new AcceptInvitation(reception, sessions)),
            gate),
        new SecondFactorRoutes(
            users,
            new SecondFactorRoutes.Hands(
                new BeginSecondFactor(shelf, users, proofs, () -> true),
                new ConfirmSecondFactor(shelf, users, proofs, tokens),
                new RemoveSecondFactor(shelf, users, proofs)),
            gate),
        new KeyRoutes(keys, keyHands(), gate),
        new UserRoutes(
            users,
            new UserRoutes.Hands(
                new CreateUser(users, hashing, PasswordPolicy.usual(), trail),
                new ChangeUser(users, trail)),
            ids,
            gate),
        new MeRoutes(
            users,
            new GoodUntil(accessTokens, keys),
            new MeRoutes.Hands(new ExportPerson(records, trail), erase()),
            gate),
        new ConsentRoutes(consents, TEXTS, new GiveConsent(consents, TEXTS, trail), gate));
  }

  private ErasePerson erase() {
    return new ErasePerson(
        new ErasePerson.Accounts(users, new InMemorySignInAttempts(), hashing, tokens),
        new ErasePerson.Books(records, log, trail, new InMemoryTransactions()),
        PortfolioFate.REMOVE,
        ids);
  }

  private KeyRoutes.Hands keyHands() {
    CreateApiKey create = new CreateApiKey(keys, tokens, ids, trail);
    return new KeyRoutes.Hands(
        create, new RotateApiKey(keys, create, trail), new RevokeApiKey(keys, trail));
  }

  User user(Role role) {
    return Optional.ofNullable(byRole.get(role)).orElseThrow();
  }

  /** Returns what somebody of a role shows to be let in. */
  public String tokenOf(Role role) {
    return tokenOf(user(role));
  }

  String tokenOf(User user) {
    return accessTokens
        .issue(
            new AccessClaims(
                ids.next(), user.id(), 1, 1, clock.instant(), clock.instant().plusSeconds(900)))
        .reveal();
  }

  /** Returns the key that signs just now, with what is secret of it: a test may forge with it. */
  ECKey signingKey() {
    tokenOf(Role.VIEWER);
    String document = credentials.find(SigningKeys.NAME).orElseThrow().reveal();
    try {
      return JWKSet.parse(document).getKeys().get(0).toECKey();
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  OpaqueToken invitation(Role role) {
    return new InviteUser(reception, tokens, Lifetimes.USUAL)
        .invite(user(role), Asker.inside(clock.instant()));
  }

  List<AuditEntry> told(String resource) {
    return log.about(new AuditResource(resource), 100);
  }
}
