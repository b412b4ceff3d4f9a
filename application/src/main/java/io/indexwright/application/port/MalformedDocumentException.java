package io.indexwright.application.port;

import java.util.List;

/** A document leaves something unsaid, or says what cannot be understood. */
public final class MalformedDocumentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String[] faults;

  /**
   * Names every fault, each with its place in the document and what was expected there.
   *
   * @param document what it is, in a word, such as {@code policy}
   */
  public MalformedDocumentException(String document, List<String> faults) {
    super(
        "the "
            + document
            + " has "
            + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
            + ":\n  "
            + String.join("\n  ", faults));
    this.faults = faults.toArray(String[]::new);
  }

  /** Returns the faults in the order of the document. */
  public List<String> faults() {
    return List.of(faults);
  }
}
