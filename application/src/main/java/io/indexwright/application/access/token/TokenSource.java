package io.indexwright.application.access.token;

import io.indexwright.application.secret.Secret;
import java.security.SecureRandom;
import java.util.Random;

/** Makes tokens that nobody guesses. */
public final class TokenSource {
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private final Random random;

  public TokenSource() {
    this(new SecureRandom());
  }

  /**
   * Makes them of {@code random}.
   *
   * @param random predictable in tests only
   */
  public TokenSource(Random random) {
    this.random = random;
  }

  /** Returns a token that was never made before. */
  public OpaqueToken next() {
    byte[] bytes = new byte[OpaqueToken.BYTES];
    random.nextBytes(bytes);
    return OpaqueToken.of(bytes);
  }

  /** Returns a secret as hard to guess as a token, to sign or seal with. */
  public Secret nextSecret() {
    return Secret.of(next().reveal());
  }

  /** Returns a name for a key that may be shown: 60 random bits. */
  ApiKeyPrefix nextPrefix() {
    return new ApiKeyPrefix(letters(ApiKeyPrefix.LETTERS));
  }

  /** Returns letters and digits that are not mistaken for each other, five random bits each. */
  String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
