package io.indexwright.allocation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Decides one line after the other and keeps every partial plan that may still become the best: its
 * excess over the relaxed bound fits under the best sum known, and no other costs and loses less.
 * Where more remain than may be kept, only the most hopeful go on, and nothing is proven any more.
 *
 * @param known the sum to be beaten
 * @param most how many partial plans are kept of the same lines
 */
record Fronts(Relaxed relaxed, long known, int most) {

  /**
   * What came of it.
   *
   * @param choices of every line, if they are better than what is known
   * @param isComplete true if nothing is better than them or, if there are none, than what is known
   */
  record Outcome(Optional<List<Integer>> choices, boolean isComplete) {}

  /** Decides every line. */
  Outcome searched() {
    List<Branch> branches = Branch.all(relaxed, known - relaxed.bound());
    List<Partial> front = List.of(Partial.start(relaxed.bound()));
    boolean isComplete = true;
    for (Branch branch : branches) {
      List<Partial> next = new Merge(front, branch).merged();
      isComplete &= next.size() <= most;
      front = next.size() <= most ? next : mostHopeful(next);
    }
    return new Outcome(
        front.isEmpty()
            ? Optional.empty()
            : Optional.of(choices(branches, front.get(front.size() - 1))),
        isComplete);
  }

  /** Adds every choice to every plan: the plans of one choice are in order, so they are merged. */
  private final class Merge {
    private final List<Partial> front;
    private final Branch branch;
    private final Queue<Cursor> cursors = new PriorityQueue<>(Cursor::order);
    private final List<Partial> merged = new ArrayList<>();

    Merge(List<Partial> front, Branch branch) {
      this.front = front;
      this.branch = branch;
    }

    List<Partial> merged() {
      for (int place = 0; place < branch.size(); place++) {
        goOn(place, 0);
      }
      for (Cursor at = cursors.poll(); at != null; at = cursors.poll()) {
        if (isUndominated(at.plan)) {
          merged.add(at.plan);
        }
        goOn(at.plan.place(), at.index + 1);
      }
      return merged;
    }

    /** Puts in line the first plan of a choice, at {@code index} or later, that may be added. */
    private void goOn(int place, int index) {
      for (int i = index; i < front.size(); i++) {
        Partial plan = front.get(i).with(branch, place);
        if (isHopeful(plan, branch) && isUndominated(plan)) {
          cursors.add(new Cursor(i, plan));
          return;
        }
      }
    }

    /** Those before it cost no more, so it has to lose less than the last of them. */
    private boolean isUndominated(Partial plan) {
      return merged.isEmpty() || plan.loss() < merged.get(merged.size() - 1).loss();
    }
  }

  /** A plan of the next front, made of the one at {@code index} of the front before. */
  private record Cursor(int index, Partial plan) {
    private static int order(Cursor one, Cursor other) {
      return Partial.order(one.plan, other.plan);
    }
  }

  /** The budget can be kept, and what is surely left of it, once charged, leaves room below. */
  private boolean isHopeful(Partial plan, Branch branch) {
    long left = relaxed.budget() - plan.cost();
    long unspent = Math.max(0, left - branch.later().most());
    return left >= branch.later().least() && plan.bound() + relaxed.charge().on(unspent) < known;
  }

  private List<Partial> mostHopeful(List<Partial> front) {
    long[] bounds = front.stream().mapToLong(Partial::bound).sorted().toArray();
    return front.stream().filter(plan -> plan.bound() < bounds[most]).toList();
  }

  /** The last plan costs the most, and so loses the least. */
  private static List<Integer> choices(List<Branch> branches, Partial last) {
    Integer[] choices = new Integer[branches.size()];
    Partial plan = last;
    for (int i = branches.size() - 1; i >= 0; i--) {
      choices[branches.get(i).line()] = branches.get(i).choice(plan.place());
      plan = plan.before().orElseThrow();
    }
    return List.of(choices);
  }
}
