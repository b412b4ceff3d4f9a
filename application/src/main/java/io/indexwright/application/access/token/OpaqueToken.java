package io.indexwright.application.access.token;

import io.indexwright.application.secret.Secret;
import io.indexwright.proof.Digest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 random bits that somebody holds on to. They cannot be guessed, so that a plain hash of them
 * may be kept: no salt, and nothing slow.
 */
public final class OpaqueToken {
  /** How many bytes are behind a token. */
  static final int BYTES = 32;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Secret text;

  private OpaqueToken(Secret text) {
    this.text = text;
  }

  static OpaqueToken of(byte[] random) {
    return new OpaqueToken(
        Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(random)));
  }

  /** Reads what {@link #reveal} wrote; empty if it is nothing of the kind. */
  public static Optional<OpaqueToken> parse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new OpaqueToken(Secret.of(text)))
        : Optional.empty();
  }

  /** Returns the token, for the one answer that tells it. */
  public String reveal() {
    return text.reveal();
  }

  /** Returns what may be kept of it. */
  public Digest digest() {
    return Digest.of(text.reveal());
  }

  /** Says nothing. */
  @Override
  public String toString() {
    return text.toString();
  }
}
