package io.indexwright.application.signin;

import io.indexwright.application.access.User;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.OpaqueToken;
import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.secret.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Issues the tokens of a sign-in. */
public final class Sessions {
  private final Reception reception;
  private final TokenSource tokens;
  private final PublicIds ids;
  private final Lifetimes lifetimes;

  /** Names what it issues by {@code ids}. */
  public Sessions(Reception reception, TokenSource tokens, PublicIds ids, Lifetimes lifetimes) {
    this.reception = reception;
    this.tokens = tokens;
    this.ids = ids;
    this.lifetimes = lifetimes;
  }

  /** Issues the first tokens of a sign-in. */
  Session begun(User user, Instant at) {
    return continued(user, ids.next(), at);
  }

  /** Issues the next tokens of the sign-in {@code family}. */
  Session continued(User user, UUID family, Instant at) {
    int generation = reception.users().everybody().least();
    int version = user.floor().least();
    OpaqueToken next = tokens.next();
    reception
        .refreshTokens()
        .keep(
            new RefreshToken(
                next.digest(),
                family,
                user.id(),
                version,
                generation,
                at.plus(lifetimes.refresh())));
    Instant issuedAt = at.truncatedTo(ChronoUnit.SECONDS);
    Secret access =
        reception
            .accessTokens()
            .issue(
                new AccessClaims(
                    ids.next(),
                    user.id(),
                    version,
                    generation,
                    issuedAt,
                    issuedAt.plus(lifetimes.access())));
    return new Session(access, Secret.of(next.reveal()), lifetimes.access());
  }
}
