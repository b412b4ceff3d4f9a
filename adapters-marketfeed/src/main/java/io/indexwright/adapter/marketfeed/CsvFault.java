package io.indexwright.adapter.marketfeed;

/** One thing in a file that cannot be understood, with its place. */
final class CsvFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  CsvFault(String message) {
    super(message);
  }

  CsvFault(String message, Throwable cause) {
    super(message, cause);
  }
}
