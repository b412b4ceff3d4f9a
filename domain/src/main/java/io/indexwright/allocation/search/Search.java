package io.indexwright.allocation.search;

import java.util.Arrays;
import java.util.List;

/**
 * Finds one choice a line with the least sum of losses within a budget: a relaxed problem gives a
 * bound, a descent gives a choice, and branching closes the gap between them as far as it gets.
 *
 * @param lines at least one choice each
 * @param budget what the costs may be in sum
 * @param leastCharge true if no charge below 1 may be tried, because of what is left out
 */
public record Search(List<Choices> lines, long budget, boolean leastCharge) {

  /** Keeps a copy that nobody can change. */
  public Search {
    lines = List.copyOf(lines);
  }

  /** Returns what {@code start} is worth, and how far from the least it can be at most. */
  public Found judged(int[] start) {
    Relaxed relaxed = relaxed();
    return found(start, Math.min(relaxed.bound(), relaxed.boundOfOthers()));
  }

  /**
   * Keeps no more than {@code plans} partial plans of the same lines; better than {@code start},
   * which the budget pays for, in any case.
   */
  public Found best(int[] start, int plans) {
    Relaxed relaxed = relaxed();
    int[] first = better(descended(start), descended(payable(relaxed.choice(), start)));
    Fronts.Outcome outcome = new Fronts(relaxed, lossOf(first), plans).searched();
    int[] last = outcome.choices().map(better -> descended(array(better))).orElse(first);
    long inside = outcome.isComplete() ? lossOf(last) : relaxed.bound();
    return found(last, Math.min(inside, relaxed.boundOfOthers()));
  }

  private static int[] array(List<Integer> choices) {
    return choices.stream().mapToInt(choice -> choice).toArray();
  }

  private Relaxed relaxed() {
    return Relaxed.best(lines, budget, leastCharge ? Charge.ONE : new Charge(0));
  }

  private Found found(int[] choice, long bound) {
    long loss = lossOf(choice);
    return new Found(Arrays.stream(choice).boxed().toList(), loss, Math.min(loss, bound));
  }

  private int[] payable(int[] choice, int[] otherwise) {
    return costOf(choice) <= budget ? choice : otherwise;
  }

  private int[] better(int[] one, int[] other) {
    return lossOf(other) < lossOf(one) ? other : one;
  }

  /** Changes one line after the other, always the one that gains the most, while any does. */
  private int[] descended(int[] start) {
    int[] choice = start.clone();
    long left = budget - costOf(choice);
    for (Step step = best(choice, left); step.gain > 0; step = best(choice, left)) {
      left += lines.get(step.line).cost(choice[step.line]);
      choice[step.line] = step.to;
      left -= lines.get(step.line).cost(step.to);
    }
    return choice;
  }

  private Step best(int[] choice, long left) {
    Step best = new Step(0, 0, 0);
    for (int i = 0; i < choice.length; i++) {
      best = better(best, i, choice[i], left);
    }
    return best;
  }

  private Step better(Step so, int line, int now, long left) {
    Choices choices = lines.get(line);
    Step best = so;
    for (int to = 0; to < choices.size(); to++) {
      long gain = choices.loss(now) - choices.loss(to);
      if (gain > best.gain && choices.cost(to) - choices.cost(now) <= left) {
        best = new Step(line, to, gain);
      }
    }
    return best;
  }

  private record Step(int line, int to, long gain) {}

  private long lossOf(int[] choice) {
    long sum = 0;
    for (int i = 0; i < choice.length; i++) {
      sum += lines.get(i).loss(choice[i]);
    }
    return sum;
  }

  private long costOf(int[] choice) {
    long sum = 0;
    for (int i = 0; i < choice.length; i++) {
      sum += lines.get(i).cost(choice[i]);
    }
    return sum;
  }
}
