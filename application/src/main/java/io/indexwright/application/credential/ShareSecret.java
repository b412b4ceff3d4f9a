package io.indexwright.application.credential;

import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import java.time.Instant;

/** Gives all processes the same secret, which nobody chose: whoever asks first makes it. */
public final class ShareSecret {
  private final Credentials credentials;
  private final Turns turns;
  private final TokenSource source;

  /** Keeps what {@code source} makes in {@code credentials}; who makes one takes a turn. */
  public ShareSecret(Credentials credentials, Turns turns, TokenSource source) {
    this.credentials = credentials;
    this.turns = turns;
    this.source = source;
  }

  /** Returns the secret of a name: 256 random bits, as 43 letters. */
  public Secret share(CredentialName name, Instant at) {
    return credentials
        .find(name)
        .orElseGet(() -> turns.inTurn("secret " + name, () -> foundOrMade(name, at)));
  }

  /** Somebody else may have been faster. */
  private Secret foundOrMade(CredentialName name, Instant at) {
    return credentials.find(name).orElseGet(() -> made(name, at));
  }

  private Secret made(CredentialName name, Instant at) {
    Secret secret = source.nextSecret();
    credentials.put(name, secret, at);
    return secret;
  }
}
