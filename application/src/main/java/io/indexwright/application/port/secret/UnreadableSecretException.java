package io.indexwright.application.port.secret;

/** What was sealed cannot be opened; the message says where it lies and nothing of what it is. */
public final class UnreadableSecretException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Says {@code what} cannot be opened, and why. */
  public UnreadableSecretException(String what, String why) {
    super(what + " cannot be opened: " + why);
  }
}
