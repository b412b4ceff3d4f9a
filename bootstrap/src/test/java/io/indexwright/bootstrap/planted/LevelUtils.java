package io.indexwright.bootstrap.planted;

/** Breaks namesSayWhat, noStandardStreams and noGenericThrows. */
final class LevelUtils {
  private LevelUtils() {}

  static void shout() {
    System.out.println("loud");
    throw new RuntimeException("vague");
  }
}
