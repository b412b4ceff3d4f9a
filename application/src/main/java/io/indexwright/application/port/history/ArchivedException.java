package io.indexwright.application.port.history;

/** What was asked for lies in the archive, and has to be brought back first. */
public final class ArchivedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Says in {@code message} what it is; the message may leave the house. */
  public ArchivedException(String message) {
    super(message);
  }
}
