package io.indexwright.calendar;

/** The bounds of the small whole numbers that rules are written with. */
final class Limits {

  private Limits() {}

  static void check(String what, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d: %d".formatted(what, least, most, number));
    }
  }
}
