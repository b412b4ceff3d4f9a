package io.indexwright.application.port;

import java.util.List;

/** A source said things that cannot be understood; nothing of it was taken. */
public final class MalformedFeedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Names the source and every fault in it, each with its place and what was expected. */
  public MalformedFeedException(String source, List<String> faults) {
    super(
        source
            + " has "
            + (faults.size() == 1 ? "a malformed row" : faults.size() + " malformed rows")
            + "; nothing was taken:\n  "
            + String.join("\n  ", faults));
  }
}
