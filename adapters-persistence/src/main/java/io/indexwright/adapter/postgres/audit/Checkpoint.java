package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.Seal.Link;
import io.indexwright.proof.Digest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody outside knows of the chain: kept where nobody reaches who reaches the database, it
 * shows whether everything up to it is as it was.
 *
 * @param seal the number of a seal
 * @param hash of that seal, and so of all before it
 */
public record Checkpoint(long seal, Digest hash) {
  private static final Pattern FORM =
      Pattern.compile("indexwright audit checkpoint 1\\R(\\d{1,18}) ([0-9a-f]{64})\\R?");

  static Checkpoint of(Link link) {
    return new Checkpoint(link.number(), new Digest(link.hash()));
  }

  /** Returns two lines: what it is, and the number and hash of the seal. */
  public String text() {
    return "indexwright audit checkpoint 1\n%s %s\n".formatted(seal, hash);
  }

  /**
   * Reads what {@link #text()} returned.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Checkpoint parse(String text) {
    Matcher at = FORM.matcher(text);
    if (!at.matches()) {
      throw new IllegalArgumentException(
          "not a checkpoint: expected two lines, `indexwright audit checkpoint 1`, and a number"
              + " and a hash");
    }
    return new Checkpoint(Long.parseLong(at.group(1)), new Digest(at.group(2)));
  }
}
