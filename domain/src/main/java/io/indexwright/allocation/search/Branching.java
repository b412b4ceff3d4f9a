package io.indexwright.allocation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through the choices whose excess over the relaxed bound still fits under the best sum found,
 * depth first: the lines whose second choice is worst come first, the best choice of each first.
 */
final class Branching {
  private static final int LOSS = 0;
  private static final int NODES = 1;

  private final Relaxed relaxed;
  private final long bound;
  private final List<Branch> branches;
  private final int[] best;
  private final int[] current;
  private final long[] counts;
  private final int most;

  Branching(Relaxed relaxed, int[] start, int most) {
    this.relaxed = relaxed;
    this.bound = relaxed.bound();
    this.best = start.clone();
    this.current = start.clone();
    this.most = most;
    long loss = 0;
    for (int i = 0; i < start.length; i++) {
      loss += relaxed.lines().get(i).loss(start[i]);
    }
    this.counts = new long[] {loss, 0};
    this.branches = branches();
  }

  void run() {
    descend(0, new Path(bound, 0, 0));
  }

  int[] best() {
    return best.clone();
  }

  boolean isComplete() {
    return counts[NODES] <= most;
  }

  /** What the lines chosen so far come to. */
  private record Path(long bound, long loss, long cost) {}

  private void descend(int depth, Path path) {
    if (depth == branches.size()) {
      keep(path.loss);
      return;
    }
    Branch branch = branches.get(depth);
    for (int i = 0; i < branch.order.length; i++) {
      if (path.bound + branch.excess[i] >= counts[LOSS] || counts[NODES] > most) {
        return;
      }
      int choice = branch.order[i];
      Path next =
          new Path(
              path.bound + branch.excess[i],
              path.loss + branch.choices.loss(choice),
              path.cost + branch.choices.cost(choice));
      if (isHopeful(branch, next)) {
        counts[NODES]++;
        current[branch.line] = choice;
        descend(depth + 1, next);
      }
    }
  }

  /** The budget can be kept, and what is surely left of it, once charged, leaves room below. */
  private boolean isHopeful(Branch branch, Path path) {
    long left = relaxed.budget() - path.cost;
    long unspent = Math.max(0, left - branch.mostLater);
    return left >= branch.leastLater && path.bound + relaxed.charge().on(unspent) < counts[LOSS];
  }

  private void keep(long loss) {
    if (loss < counts[LOSS]) {
      counts[LOSS] = loss;
      System.arraycopy(current, 0, best, 0, best.length);
    }
  }

  /** One line's choices, the least excess first, and what all later lines together can cost. */
  private static final class Branch {
    private final int line;
    private final Choices choices;
    private final int[] order;
    private final long[] excess;
    private final long leastLater;
    private final long mostLater;

    Branch(Excess of, long leastLater, long mostLater) {
      this.line = of.line;
      this.choices = of.choices;
      this.order = of.order;
      this.excess = of.sizes;
      this.leastLater = leastLater;
      this.mostLater = mostLater;
    }
  }

  /** Choices of a line that can be part of a better sum. */
  private static final class Excess {
    private final int line;
    private final Choices choices;
    private final int[] order;
    private final long[] sizes;

    Excess(int line, Choices choices, Charge charge, long room) {
      long least = choices.least(charge);
      this.line = line;
      this.choices = choices;
      this.order =
          IntStream.range(0, choices.size())
              .filter(i -> choices.of(i, charge) - least < room || i == choices.best(charge))
              .boxed()
              .sorted(Comparator.comparingLong(i -> choices.of(i, charge)))
              .mapToInt(i -> i)
              .toArray();
      this.sizes = IntStream.of(order).mapToLong(i -> choices.of(i, charge) - least).toArray();
    }

    long second() {
      return sizes.length == 1 ? Long.MAX_VALUE : sizes[1];
    }

    long leastCost() {
      return IntStream.of(order).mapToLong(choices::cost).min().orElseThrow();
    }

    long mostCost() {
      return IntStream.of(order).mapToLong(choices::cost).max().orElseThrow();
    }
  }

  private List<Branch> branches() {
    long room = counts[LOSS] - bound;
    List<Excess> lines = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      lines.add(new Excess(i, relaxed.lines().get(i), relaxed.charge(), room));
    }
    lines.sort(Comparator.comparingLong(Excess::second).reversed());
    Branch[] branches = new Branch[lines.size()];
    long least = 0;
    long most = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      branches[i] = new Branch(lines.get(i), least, most);
      least += lines.get(i).leastCost();
      most += lines.get(i).mostCost();
    }
    return List.of(branches);
  }
}
