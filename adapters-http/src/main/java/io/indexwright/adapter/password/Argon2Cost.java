package io.indexwright.adapter.password;

/**
 * What a guess costs.
 *
 * @param kibibytes of memory, at least eight for each lane
 * @param passes over the memory
 * @param lanes that could be worked on at the same time
 */
public record Argon2Cost(int kibibytes, int passes, int lanes) {
  /** 19 MiB and two passes: the least that the OWASP Password Storage Cheat Sheet advises. */
  public static final Argon2Cost USUAL = new Argon2Cost(19 * 1024, 2, 1);

  private static final int LEAST_OF_A_LANE = 8;

  /** Refuses a cost that the function does not know. */
  public Argon2Cost {
    if (passes < 1 || lanes < 1 || kibibytes < LEAST_OF_A_LANE * lanes) {
      throw new IllegalArgumentException("Argon2 cannot be had for less: " + kibibytes + " KiB");
    }
  }
}
