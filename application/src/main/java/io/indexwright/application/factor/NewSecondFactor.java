package io.indexwright.application.factor;

import io.indexwright.application.access.Username;
import io.indexwright.application.secret.Secret;

/**
 * A second factor that was begun, told once.
 *
 * @param key in Base32, for those who type it
 */
public record NewSecondFactor(Username name, Secret key) {
  private static final String ISSUER = "Indexwright";

  /**
   * Returns what an app reads from a picture: the form is Google's (Key Uri Format), and says what
   * RFC 6238 leaves open. Nothing in a name or a key has to be escaped here.
   */
  public Secret uri() {
    return Secret.of(
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(ISSUER, name, key.reveal(), ISSUER));
  }
}
