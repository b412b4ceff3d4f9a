package io.indexwright.application.audit;

import java.util.Optional;

/** Which texts can be kept: every store writes them down alike. */
final class Words {
  /** Of a word or two. */
  static final int SHORT = 200;

  /** Of a few sentences. */
  static final int LONG = 2_000;

  private Words() {}

  /** Refuses a text without a letter, a longer one, control characters, and half characters. */
  static void require(String what, Optional<String> told, int most) {
    told.filter(words -> words.isBlank() || words.length() > most || !isWritable(words))
        .ifPresent(
            words -> {
              throw new IllegalArgumentException(
                  "%s of an audit entry: 1 to %,d characters, none of them a control character"
                      .formatted(what, most));
            });
  }

  private static boolean isWritable(String words) {
    return words
        .codePoints()
        .noneMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }
}
