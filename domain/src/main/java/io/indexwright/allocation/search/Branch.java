package io.indexwright.allocation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Those choices of a line that can be part of a better sum, the least excess over the relaxed bound
 * first, and what all later lines together can cost.
 */
final class Branch {
  private final int line;
  private final Choices choices;
  private final int[] order;
  private final long[] excesses;
  private final Later later;

  private Branch(int line, Choices choices, int[] order, long[] excesses, Later later) {
    this.line = line;
    this.choices = choices;
    this.order = order;
    this.excesses = excesses;
    this.later = later;
  }

  /** The least and the most that the choices of later lines cost in sum. */
  record Later(long least, long most) {
    private static final Later NONE = new Later(0, 0);

    private Later and(Branch branch) {
      return new Later(
          least + branch.costs().min().orElseThrow(), most + branch.costs().max().orElseThrow());
    }
  }

  /** Returns a branch of every line, those whose second choice is worst first. */
  static List<Branch> all(Relaxed relaxed, long room) {
    List<Branch> lines = new ArrayList<>();
    for (int line = 0; line < relaxed.lines().size(); line++) {
      lines.add(of(line, relaxed, room));
    }
    lines.sort(Comparator.comparingLong(Branch::second));
    List<Branch> branches = new ArrayList<>();
    Later later = Later.NONE;
    for (Branch branch : lines) {
      branches.add(0, branch.before(later));
      later = later.and(branch);
    }
    return branches;
  }

  private static Branch of(int line, Relaxed relaxed, long room) {
    Choices choices = relaxed.lines().get(line);
    Charge charge = relaxed.charge();
    int best = choices.best(charge);
    long least = choices.of(best, charge);
    int[] order =
        IntStream.range(0, choices.size())
            .filter(i -> choices.of(i, charge) - least < room || i == best)
            .boxed()
            .sorted(Comparator.comparingLong(i -> choices.of(i, charge)))
            .mapToInt(i -> i)
            .toArray();
    long[] excesses = IntStream.of(order).mapToLong(i -> choices.of(i, charge) - least).toArray();
    return new Branch(line, choices, order, excesses, Later.NONE);
  }

  private Branch before(Later others) {
    return new Branch(line, choices, order, excesses, others);
  }

  int line() {
    return line;
  }

  Later later() {
    return later;
  }

  int size() {
    return order.length;
  }

  /** Which of the line's choices it is. */
  int choice(int place) {
    return order[place];
  }

  long loss(int place) {
    return choices.loss(order[place]);
  }

  long cost(int place) {
    return choices.cost(order[place]);
  }

  /** How much more it comes to than the best choice, when every unit of cost is charged. */
  long excess(int place) {
    return excesses[place];
  }

  private LongStream costs() {
    return IntStream.of(order).mapToLong(choices::cost);
  }

  private long second() {
    return size() == 1 ? Long.MAX_VALUE : excesses[1];
  }
}
