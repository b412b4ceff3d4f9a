package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.cache.AccessMemory;
import io.indexwright.adapter.code.TotpCodes;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.access.KeyRoutes;
import io.indexwright.adapter.http.access.SecondFactorRoutes;
import io.indexwright.adapter.http.access.SignInRoutes;
import io.indexwright.adapter.http.access.UserRoutes;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.outgoing.OutgoingDocuments;
import io.indexwright.adapter.http.outgoing.OutgoingGuard;
import io.indexwright.adapter.http.outgoing.OutgoingLine;
import io.indexwright.adapter.http.outgoing.OutgoingRules;
import io.indexwright.adapter.http.protection.ClientAddress;
import io.indexwright.adapter.password.Argon2Cost;
import io.indexwright.adapter.password.Argon2Hashing;
import io.indexwright.adapter.postgres.access.PostgresApiKeys;
import io.indexwright.adapter.postgres.access.PostgresOneTimeTokens;
import io.indexwright.adapter.postgres.access.PostgresOutsiders;
import io.indexwright.adapter.postgres.access.PostgresPortfolioOwners;
import io.indexwright.adapter.postgres.access.PostgresRefreshTokens;
import io.indexwright.adapter.postgres.access.PostgresSecondFactors;
import io.indexwright.adapter.postgres.access.PostgresSignInAttempts;
import io.indexwright.adapter.postgres.access.PostgresUsers;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.token.IssuerKeys;
import io.indexwright.adapter.token.NimbusAccessTokens;
import io.indexwright.adapter.token.TrustedTokens;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordPolicy;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.apikey.CreateApiKey;
import io.indexwright.application.apikey.RevokeApiKey;
import io.indexwright.application.apikey.RotateApiKey;
import io.indexwright.application.factor.BeginSecondFactor;
import io.indexwright.application.factor.ConfirmSecondFactor;
import io.indexwright.application.factor.FactorShelf;
import io.indexwright.application.factor.Proofs;
import io.indexwright.application.factor.RemoveSecondFactor;
import io.indexwright.application.factor.ResetSecondFactor;
import io.indexwright.application.factor.SecondFactorCheck;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.signin.AcceptInvitation;
import io.indexwright.application.signin.Admit;
import io.indexwright.application.signin.Authenticate;
import io.indexwright.application.signin.EndSession;
import io.indexwright.application.signin.GoodUntil;
import io.indexwright.application.signin.InviteUser;
import io.indexwright.application.signin.Reception;
import io.indexwright.application.signin.RenewSession;
import io.indexwright.application.signin.Sessions;
import io.indexwright.application.signin.SignIn;
import io.indexwright.application.signin.WelcomeOutsider;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.user.ChangePassword;
import io.indexwright.application.user.ChangeUser;
import io.indexwright.application.user.CreateUser;
import io.indexwright.application.user.EndTokens;
import io.indexwright.bootstrap.settings.FaceSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Who gets in, and who looks after those who do. */
public final class Entrance implements AutoCloseable {
  /** As which tokens are issued; alike in all processes of one database. */
  private static final String NAME = "indexwright";

  /** For the keys of an issuer outside: connecting, asking and the answer together. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** In bytes; a dozen keys have a tenth of it. */
  private static final int LONGEST_KEYS = 100_000;

  private final PostgresTransactions transactions;
  private final Safe safe;
  private final FaceSettings face;
  private final Clock clock;
  private final Users users;
  private final ApiKeys keys;
  private final PasswordHashing hashing = new Argon2Hashing(Argon2Cost.USUAL);
  private final TokenSource tokens = new TokenSource();
  private final PublicIds ids;
  private final AuditTrail trail;
  private final Optional<OutgoingDocuments> outside;
  private final Reception reception;
  private final FactorShelf shelf;

  /** Where users and what they show are kept, and where it is told how often memory helped. */
  record Stores(PostgresTransactions transactions, Safe safe, MeterRegistry meters) {}

  Entrance(Stores stores, FaceSettings face, Clock clock) {
    this.transactions = stores.transactions();
    this.safe = stores.safe();
    this.face = face;
    this.clock = clock;
    AccessMemory memory = new AccessMemory(stores.meters());
    this.users = memory.over(new PostgresUsers(transactions), transactions::afterCommit);
    this.keys = memory.over(new PostgresApiKeys(transactions), transactions::afterCommit);
    this.ids = new PublicIds(clock);
    this.trail = new AuditTrail(new PostgresAuditLog(transactions), transactions, ids);
    this.outside = face.issuer().map(issuer -> documents());
    this.reception =
        new Reception(
            users,
            new PostgresRefreshTokens(transactions),
            new PostgresOneTimeTokens(transactions),
            believed(new NimbusAccessTokens(NAME, safe.signingKeys(transactions))),
            trail);
    this.shelf =
        new FactorShelf(
            new PostgresSecondFactors(transactions), safe.credentials(), new TotpCodes(), trail);
  }

  private static OutgoingDocuments documents() {
    return new OutgoingDocuments(
        new OutgoingGuard(OutgoingRules.STRICT),
        new OutgoingLine((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE),
        LONGEST_KEYS);
  }

  private AccessTokens believed(NimbusAccessTokens ours) {
    return face.issuer()
        .<AccessTokens>flatMap(
            issuer ->
                outside.map(
                    documents ->
                        new TrustedTokens(
                            ours, issuer, new IssuerKeys(() -> documents.at(issuer.keys())))))
        .orElse(ours);
  }

  Gate gate() {
    WelcomeOutsider welcome =
        new WelcomeOutsider(new PostgresOutsiders(transactions), changeUser(), ids, trail);
    return new Gate(
        new Admit(new Authenticate(reception, keys, welcome), trail),
        clock,
        face.administrators().asking(new ClientAddress(face.protection().proxies())));
  }

  List<RouteGroup> routes(Gate gate) {
    Sessions sessions = new Sessions(reception, tokens, ids, face.lifetimes());
    Proofs proofs =
        new Proofs(new PostgresSignInAttempts(transactions), hashing, new SecondFactorCheck(shelf));
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
                new BeginSecondFactor(shelf, users, proofs, safe::canSeal),
                new ConfirmSecondFactor(shelf, users, proofs, tokens),
                new RemoveSecondFactor(shelf, users, proofs)),
            gate),
        new KeyRoutes(
            keys,
            new KeyRoutes.Hands(
                createKey(),
                new RotateApiKey(keys, createKey(), trail),
                new RevokeApiKey(keys, trail)),
            gate),
        new UserRoutes(users, new UserRoutes.Hands(createUser(), changeUser()), ids, gate));
  }

  /** Until when what somebody shows is good. */
  GoodUntil goodUntil() {
    return new GoodUntil(reception.accessTokens(), keys);
  }

  public Users users() {
    return users;
  }

  /** Where it is told what is done. */
  AuditTrail trail() {
    return trail;
  }

  /** Returns true if nobody could sign in. */
  boolean isUnused() {
    return users.all(PageRequest.first(1)).items().isEmpty();
  }

  /** An id for somebody new. */
  public UserId newId() {
    return new UserId(ids.next());
  }

  public CreateUser createUser() {
    return new CreateUser(users, hashing, PasswordPolicy.usual(), trail);
  }

  public ChangePassword changePassword() {
    return new ChangePassword(users, hashing, PasswordPolicy.usual(), trail);
  }

  public ChangeUser changeUser() {
    return new ChangeUser(users, trail);
  }

  public ResetSecondFactor resetSecondFactor() {
    return new ResetSecondFactor(shelf);
  }

  public EndTokens endTokens() {
    return new EndTokens(users, trail);
  }

  public CreateApiKey createKey() {
    return new CreateApiKey(keys, tokens, ids, trail);
  }

  /** Whose portfolios they are. */
  public PortfolioOwners owners() {
    return new PostgresPortfolioOwners(transactions);
  }

  /** Makes a token that signs {@code user} in once. */
  public OpaqueToken invite(User user) {
    return new InviteUser(reception, tokens, face.lifetimes())
        .invite(user, Asker.inside(clock.instant()));
  }

  /** A password that nobody knows, for somebody who is only ever invited. */
  public OpaqueToken unknownPassword() {
    return tokens.next();
  }

  /** Asks nobody outside any more. */
  @Override
  public void close() {
    outside.ifPresent(OutgoingDocuments::close);
  }
}
