package io.indexwright.soak;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * How often a law is tried: a fiftieth of its full count in {@code mvn verify}, all of it with
 * {@code -Psoak}, which also writes the counts to {@code target/soak.txt}.
 */
public final class Soak {
  private static final boolean IS_FULL = Boolean.getBoolean("soak");
  private static final int PART = 50;

  /** Laws are tried less often where each is tried thousands of times: by the mutation tests. */
  private static final int DIVISOR = Integer.getInteger("laws.divisor", 1);

  private Soak() {}

  /**
   * Returns the seeds of one repetition of a law that is tried {@code full} times in all.
   *
   * @return from inclusive to exclusive; no two repetitions share a seed
   */
  public static Seeds seedsOf(String law, int full, RepetitionInfo run) {
    return seedsOf(law, full, PART, run);
  }

  /** The same, for a law of which one in {@code part} is tried in {@code mvn verify}. */
  public static Seeds seedsOf(String law, int full, int part, RepetitionInfo run) {
    int times = IS_FULL ? full : Math.max(full / part / DIVISOR, run.getTotalRepetitions());
    int each = times / run.getTotalRepetitions();
    if (IS_FULL && run.getCurrentRepetition() == run.getTotalRepetitions()) {
      note(law + " " + each * run.getTotalRepetitions());
    }
    return new Seeds((run.getCurrentRepetition() - 1) * each, run.getCurrentRepetition() * each);
  }

  /** Returns how often a law is tried that has its own loop. */
  public static int times(String law, int full) {
    if (IS_FULL) {
      note(law + " " + full);
    }
    return IS_FULL ? full : Math.max(full / PART / DIVISOR, 1);
  }

  /** Returns how many cases a repetition tries where it usually tries {@code usual}. */
  public static int cases(int usual) {
    return Math.max(usual / DIVISOR, 1);
  }

  /** Returns true if laws are tried at their full counts. */
  public static boolean isFull() {
    return IS_FULL;
  }

  /** A stretch of seeds. */
  public record Seeds(int fromInclusive, int untilExclusive) {}

  /** Adds a line to {@code target/soak.txt}. */
  public static void note(String line) {
    try {
      Files.writeString(Path.of("target", "soak.txt"), line + "\n", CREATE, APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
