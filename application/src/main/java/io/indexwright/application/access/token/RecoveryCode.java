package io.indexwright.application.access.token;

import io.indexwright.application.secret.Secret;
import io.indexwright.proof.Digest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 80 random bits on a sheet of paper, for whoever has lost his second factor: four groups of four
 * letters and digits. Few enough to be typed, and too many to be guessed from their hash.
 */
public final class RecoveryCode {
  static final int LETTERS = 16;

  private static final int GROUP = 4;
  private static final Pattern FORM = Pattern.compile("[a-km-np-z2-9]{16}");

  private final Secret letters;

  private RecoveryCode(Secret letters) {
    this.letters = letters;
  }

  /** Makes one that nobody has. */
  public static RecoveryCode from(TokenSource source) {
    return new RecoveryCode(Secret.of(source.letters(LETTERS)));
  }

  /** Reads what somebody typed, with or without hyphens; empty if it is nothing of the kind. */
  public static Optional<RecoveryCode> parse(Secret typed) {
    String letters = typed.reveal().strip().replace("-", "").toLowerCase(Locale.ROOT);
    return FORM.matcher(letters).matches()
        ? Optional.of(new RecoveryCode(Secret.of(letters)))
        : Optional.empty();
  }

  /** Returns the code as it is written down, for the one answer that tells it. */
  public String reveal() {
    return letters.reveal().replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** Returns what may be kept of it. */
  public Digest digest() {
    return Digest.of(letters.reveal());
  }

  /** Says nothing. */
  @Override
  public String toString() {
    return letters.toString();
  }
}
