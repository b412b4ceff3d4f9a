package io.indexwright.adapter.token;

/** A token is worth nothing; the message says why, and nothing of the token. */
final class RefusedTokenException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RefusedTokenException(String why) {
    super(why);
  }
}
