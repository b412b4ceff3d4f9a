package io.indexwright.application.intake;

/**
 * What is wrong with a line.
 *
 * @param field that is wrong, by the name it has in a file
 * @param reason in words that tell what to mend
 */
public record RowFault(long line, String field, String reason) implements Reading {

  /** A line that corrects something that was learned of later than the line was. */
  public static RowFault late(long line) {
    return new RowFault(line, "knownAt", "older than the revision that it corrects");
  }
}
