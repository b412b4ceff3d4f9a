package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.access.PostgresApiKeys;
import io.indexwright.adapter.postgres.access.PostgresOneTimeTokens;
import io.indexwright.adapter.postgres.access.PostgresOutsiders;
import io.indexwright.adapter.postgres.access.PostgresPortfolioOwners;
import io.indexwright.adapter.postgres.access.PostgresRefreshTokens;
import io.indexwright.adapter.postgres.access.PostgresSecondFactors;
import io.indexwright.adapter.postgres.access.PostgresSignInAttempts;
import io.indexwright.adapter.postgres.access.PostgresUsers;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.page.PageRequest;
import io.indexwright.proof.Digest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The calls of {@link PortCalls} about users and what they were given. */
final class AccessCalls {
  private static final User USER =
      User.of(new UserId(Sample.uuid(1)), new Username("ada"), Role.VIEWER);
  private static final User OUTSIDER =
      User.of(new UserId(Sample.uuid(2)), new Username("outside"), Role.VIEWER);
  private static final OutsideIdentity IDENTITY =
      new OutsideIdentity("https://login.example", "sub-1");
  private static final PasswordHash HASH = new PasswordHash("hash");
  private static final Digest TOKEN = Digest.of("token");
  private static final AttemptKey ATTEMPT = AttemptKey.ofAccount(USER.name());

  private final PostgresUsers users;
  private final PostgresRefreshTokens sessions;
  private final PostgresOneTimeTokens invitations;
  private final PostgresApiKeys keys;
  private final PostgresSignInAttempts attempts;
  private final PostgresPortfolioOwners owners;
  private final PostgresSecondFactors factors;
  private final PostgresOutsiders outsiders;

  AccessCalls(PostgresTransactions transactions) {
    this.users = new PostgresUsers(transactions);
    this.sessions = new PostgresRefreshTokens(transactions);
    this.invitations = new PostgresOneTimeTokens(transactions);
    this.keys = new PostgresApiKeys(transactions);
    this.attempts = new PostgresSignInAttempts(transactions);
    this.owners = new PostgresPortfolioOwners(transactions);
    this.factors = new PostgresSecondFactors(transactions);
    this.outsiders = new PostgresOutsiders(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>(users());
    calls.putAll(sessions());
    calls.putAll(keys());
    calls.putAll(factors());
    calls.put("outsiders.add", () -> outsiders.add(OUTSIDER, IDENTITY));
    calls.put("outsiders.find", () -> outsiders.find(IDENTITY));
    calls.put("attempts.begin", () -> attempts.begin(ATTEMPT, Sample.FIRST));
    calls.put("attempts.takeBack", () -> attempts.takeBack(ATTEMPT));
    calls.put("attempts.clear", () -> attempts.clear(ATTEMPT));
    calls.put("attempts.forget", () -> attempts.forget(Sample.FIRST));
    calls.put("owners.give", () -> owners.give(Sample.ACCOUNT.id(), USER.id()));
    calls.put("owners.find", () -> owners.find(Sample.ACCOUNT.id()));
    calls.put("owners.accounts", () -> owners.accounts(USER.id(), PageRequest.first(1)));
    return calls;
  }

  private Map<String, Runnable> users() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("users.add", () -> users.add(USER, HASH));
    calls.put("users.find", () -> users.find(USER.id()));
    calls.put("users.hold", () -> users.hold(USER.id()));
    calls.put("users.named", () -> users.named(USER.name()));
    calls.put("users.passwordOf", () -> users.passwordOf(USER.id()));
    calls.put("users.change", () -> users.change(USER));
    calls.put("users.changePassword", () -> users.changePassword(USER.id(), HASH));
    calls.put("users.all", () -> users.all(PageRequest.first(1)));
    calls.put("users.hasAdminBesides", () -> users.hasAdminBesides(USER.id()));
    calls.put("users.everybody", users::everybody);
    calls.put("users.raise", () -> users.raise(TokenFloor.FIRST));
    return calls;
  }

  /** Used twice, so that it is looked at more closely and its family ends. */
  private Map<String, Runnable> sessions() {
    UUID family = Sample.uuid(7);
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("sessions.keep", () -> keepOnce(family));
    calls.put("sessions.find", () -> sessions.find(TOKEN));
    calls.put("sessions.spend", () -> sessions.spend(TOKEN, Sample.FIRST));
    calls.put("sessions.spend again", () -> sessions.spend(TOKEN, Sample.FIRST));
    calls.put("sessions.end", () -> sessions.end(family));
    calls.put("sessions.forget", () -> sessions.forget(Sample.FIRST));
    calls.put("invitations.keep", () -> invitations.keep(another(), USER.id(), Sample.LATER));
    calls.put("invitations.spend", () -> invitations.spend(TOKEN, Sample.FIRST));
    calls.put("invitations.forget", () -> invitations.forget(Sample.FIRST));
    return calls;
  }

  private void keepOnce(UUID family) {
    if (sessions.find(TOKEN).isEmpty()) {
      sessions.keep(new RefreshToken(TOKEN, family, USER.id(), 1, 1, Sample.LATER));
    }
  }

  /** A token is kept once; these calls are made many times. */
  private static Digest another() {
    return Digest.of(UUID.randomUUID().toString());
  }

  private Map<String, Runnable> factors() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("factors.begin", () -> factors.begin(USER.id()));
    calls.put("factors.isConfirmed", () -> factors.isConfirmed(USER.id()));
    calls.put("factors.confirm", () -> factors.confirm(USER.id(), 1, Set.of(TOKEN)));
    calls.put("factors.use", () -> factors.use(USER.id(), 2));
    calls.put("factors.spend", () -> factors.spend(USER.id(), TOKEN));
    calls.put("factors.remove", () -> factors.remove(USER.id()));
    return calls;
  }

  private Map<String, Runnable> keys() {
    ApiKeyId id = new ApiKeyId(Sample.uuid(1));
    ApiKeyPrefix prefix = new ApiKeyPrefix("aaaaaaaaaaaa");
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("keys.find", () -> keys.find(id));
    calls.put("keys.add", () -> addOnce(id, prefix));
    calls.put("keys.match", () -> keys.match(prefix, TOKEN));
    calls.put("keys.of", () -> keys.of(USER.id()));
    calls.put("keys.used", () -> keys.used(id, Sample.FIRST));
    calls.put("keys.expire", () -> keys.expire(id, Sample.FIRST));
    return calls;
  }

  private void addOnce(ApiKeyId id, ApiKeyPrefix prefix) {
    ApiKey key =
        new ApiKey(
            id,
            prefix,
            USER.id(),
            "report",
            Set.of(Scope.INDICES_READ),
            Sample.LATER,
            Optional.empty());
    if (keys.find(id).isEmpty()) {
      keys.add(key, TOKEN);
    }
  }
}
