package io.indexwright.application.audit;

import io.indexwright.proof.Canonical;
import java.util.Optional;

/**
 * What became of a resource, in canonical texts without personal data; what is too large to be told
 * is told by its hash.
 *
 * @param before as it was; empty if it was not there, or nobody looked
 * @param after as it is now; empty if it is gone, or was not touched
 */
public record Change(Optional<String> before, Optional<String> after) {
  private static final int MOST = 100_000;

  /** Nothing is said of it. */
  public static final Change UNTOLD = new Change(Optional.empty(), Optional.empty());

  /** Refuses texts that cannot be kept, and those of more than 100,000 characters. */
  public Change {
    Words.require("what was before", before, MOST);
    Words.require("what is after", after, MOST);
  }

  /** Something is there that was not there before. */
  public static Change to(Canonical after) {
    return new Change(Optional.empty(), Optional.of(after.text()));
  }

  /** Something is not as it was. */
  public static Change of(Canonical before, Canonical after) {
    return new Change(Optional.of(before.text()), Optional.of(after.text()));
  }
}
