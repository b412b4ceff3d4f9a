package io.indexwright.application.access.token;

import java.util.Optional;

/** A key as a program shows it: {@code iw_}, its prefix, {@code _} and a random token. */
public record ApiKeyToken(ApiKeyPrefix prefix, OpaqueToken secret) {
  private static final String MARK = "iw_";
  private static final int SECRET_AT = MARK.length() + ApiKeyPrefix.LETTERS + 1;

  /** Makes one of {@code source}. */
  public static ApiKeyToken from(TokenSource source) {
    return new ApiKeyToken(source.nextPrefix(), source.next());
  }

  /** Returns true if {@code text} wants to be a key, whether it is one or not. */
  public static boolean isMarked(String text) {
    return text.startsWith(MARK);
  }

  /** Reads what {@link #reveal} wrote; empty if it is nothing of the kind. */
  public static Optional<ApiKeyToken> parse(String text) {
    if (!isMarked(text) || text.length() <= SECRET_AT || text.charAt(SECRET_AT - 1) != '_') {
      return Optional.empty();
    }
    return Optional.of(text.substring(MARK.length(), SECRET_AT - 1))
        .filter(ApiKeyPrefix::isWellFormed)
        .map(ApiKeyPrefix::new)
        .flatMap(
            prefix ->
                OpaqueToken.parse(text.substring(SECRET_AT))
                    .map(secret -> new ApiKeyToken(prefix, secret)));
  }

  /** Returns the key, for the one answer that tells it. */
  public String reveal() {
    return MARK + prefix + "_" + secret.reveal();
  }
}
