package io.indexwright.adapter.http.conditional;

import io.indexwright.proof.Digest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names what is answered, by a hash of it: equal tags, equal bytes (RFC 9110, section 8.8.3).
 *
 * @param hash without quotes, and without the mark of a packed answer
 */
record EntityTag(String hash) {
  private static final String ANY = "*";

  /** Packed bytes are others, so their tag has to be another. */
  private static final String PACKED = "-gzip";

  private static final Pattern FORM =
      Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*?)(?:" + PACKED + ")?\"");

  /** Two tags in 2 to the 64 would be alike by chance. */
  private static final int DIGITS = 32;

  static EntityTag of(byte[] content) {
    return new EntityTag(Digest.of(content).hex().substring(0, DIGITS));
  }

  /** Reads a tag that we sent. */
  static Optional<EntityTag> parse(String header) {
    return tags(header, true).findFirst();
  }

  /** Returns what is sent. */
  String header(boolean isPacked) {
    return '"' + hash + (isPacked ? PACKED : "") + '"';
  }

  /** Returns true if {@code header}, an {@code If-None-Match}, names this one. */
  boolean isAmong(String header) {
    return header.strip().equals(ANY) || tags(header, true).anyMatch(this::equals);
  }

  /** Returns true if {@code header}, an {@code If-Match}, names this one: no weak tag does. */
  boolean isExactlyAmong(String header) {
    return header.strip().equals(ANY) || tags(header, false).anyMatch(this::equals);
  }

  private static Stream<EntityTag> tags(String header, boolean isWeakEnough) {
    return FORM.matcher(header)
        .results()
        .filter(found -> isWeakEnough || found.group(1) == null)
        .map(found -> new EntityTag(found.group(2)));
  }
}
