package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyToken;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.port.access.Users;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out who shows a token or a key. Whether a user is let in, and in which role he is, is asked
 * each time: what changes there holds as soon as the stores know of it.
 */
public final class Authenticate {
  private static final AuditResource TOKEN = new AuditResource("token/access");
  private static final AuditResource KEY = new AuditResource("token/api-key");

  private final Reception reception;
  private final ApiKeys keys;
  private final WelcomeOutsider welcome;

  public Authenticate(Reception reception, ApiKeys keys, WelcomeOutsider welcome) {
    this.reception = reception;
    this.keys = keys;
    this.welcome = welcome;
  }

  /** Returns who shows {@code text}; empty if it is worth nothing, which is told to the log. */
  public Optional<Principal> whoShows(String text, Asker asker) {
    return ApiKeyToken.isMarked(text) ? ofKey(text, asker) : ofToken(text, asker);
  }

  private Optional<Principal> ofToken(String text, Asker asker) {
    return reception
        .accessTokens()
        .verify(text, asker.at())
        .fold(
            claims -> holder(claims, asker),
            outside -> outsider(outside, asker),
            why -> refused(TOKEN, why, asker));
  }

  /** What an issuer outside gave ends by its own time, or with whoever is shut out. */
  private Optional<Principal> outsider(TokenVerdict.Outside outside, Asker asker) {
    return Optional.of(welcome.welcome(outside, asker))
        .filter(User::isEnabled)
        .map(User::principal)
        .or(() -> refused(TOKEN, "shut out", asker));
  }

  private Optional<Principal> holder(AccessClaims claims, Asker asker) {
    Instant at = asker.at();
    Users users = reception.users();
    return users
        .find(claims.user())
        .filter(User::isEnabled)
        .filter(user -> user.floor().carries(claims.version(), at))
        .filter(user -> users.everybody().carries(claims.generation(), at))
        .map(User::principal)
        .or(() -> refused(TOKEN, "shut out, or ended for all", asker));
  }

  private Optional<Principal> ofKey(String text, Asker asker) {
    Optional<ApiKey> key =
        ApiKeyToken.parse(text)
            .flatMap(shown -> keys.match(shown.prefix(), shown.secret().digest()));
    Optional<Principal> principal =
        key.filter(known -> known.isGoodAt(asker.at())).flatMap(this::holder);
    principal
        .flatMap(holder -> key)
        .filter(used -> !used.isNotedAt(asker.at()))
        .ifPresent(used -> keys.used(used.id(), asker.at()));
    return principal.or(
        () ->
            refused(
                key.map(known -> known.id().resource()).orElse(KEY),
                "no such key, ended, or its owner is shut out",
                asker));
  }

  private Optional<Principal> holder(ApiKey key) {
    return reception
        .users()
        .find(key.owner())
        .filter(User::isEnabled)
        .map(user -> new Principal(user.id(), user.role(), key.scopes()));
  }

  private Optional<Principal> refused(AuditResource what, String why, Asker asker) {
    reception.trail().refused(asker.deed(AuditAction.SHOW_TOKEN, what), why);
    return Optional.empty();
  }
}
