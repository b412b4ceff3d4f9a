package io.indexwright.adapter.marketfeed;

/** One thing in a file that cannot be understood, with its place. */
final class RowFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RowFault(String message) {
    super(message);
  }

  RowFault(String message, Throwable cause) {
    super(message, cause);
  }
}
