package io.indexwright.adapter.http.outgoing;

/** We do not talk to an address; the message says why, and nothing of what is behind it. */
public final class ForbiddenUrlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ForbiddenUrlException(String why) {
    super("this address is not talked to: " + why);
  }
}
