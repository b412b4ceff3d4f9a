package io.indexwright.allocation.search;

/** What cannot be seen of choices from where they are made. */
public record Inside(Choices choices) {
  private static final Charge HALF = new Charge(1L << 29);

  /** Returns the least that a choice left out comes to when its cost is charged so many halves. */
  public long leastLeftOut(int halves) {
    Charge charge = charge(halves);
    return choices.excessOfOthers(charge) + choices.least(charge);
  }

  /** Returns what a loss and a cost come to when the cost is charged so many halves. */
  public static long charged(long loss, long cost, int halves) {
    return loss + charge(halves).on(cost);
  }

  private static Charge charge(int halves) {
    return new Charge(HALF.multiple() * halves);
  }
}
