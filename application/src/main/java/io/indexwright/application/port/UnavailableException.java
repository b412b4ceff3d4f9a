package io.indexwright.application.port;

/** Something outside the process could not be reached; trying again later may work. */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says {@code what} is unavailable, and why. */
  public UnavailableException(String what, Throwable cause) {
    super(what + " is unavailable", cause);
  }
}
