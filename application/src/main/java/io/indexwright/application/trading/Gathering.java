package io.indexwright.application.trading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Does together what several threads want at the same time. Whoever finds nobody at work begins at
 * once; whoever comes meanwhile waits, and all who wait are the next group. One of each group does
 * the work for all of it.
 */
final class Gathering<W, A> {
  private final int most;
  private final Function<W, Set<?>> apart;
  private final Function<List<W>, Map<W, A>> work;
  private final Deque<Waiting<W, A>> waiting = new ArrayDeque<>();
  private boolean isAtWork;

  /**
   * Does {@code work}.
   *
   * @param most how many are done together
   * @param apart two that have one of these in common are not done together
   * @param work returns what came of each, without what it left out
   */
  Gathering(int most, Function<W, Set<?>> apart, Function<List<W>, Map<W, A>> work) {
    this.most = most;
    this.apart = apart;
    this.work = work;
  }

  /** Who waits is called when it is done for him, or when it is for him to do it. */
  private record Waiting<W, A>(
      W wanted, CompletableFuture<Boolean> leads, CompletableFuture<Optional<A>> done) {
    Waiting(W wanted) {
      this(wanted, new CompletableFuture<>(), new CompletableFuture<>());
    }
  }

  /**
   * Has {@code wanted} done, and waits for it.
   *
   * @return what came of it; empty if it was not done, because the work left it out or failed: it
   *     has to be done alone
   */
  Optional<A> ask(W wanted) {
    Waiting<W, A> mine = join(wanted);
    if (mine.leads().join()) {
      lead();
    }
    return mine.done().join();
  }

  private synchronized Waiting<W, A> join(W wanted) {
    Waiting<W, A> mine = new Waiting<>(wanted);
    waiting.add(mine);
    if (!isAtWork) {
      isAtWork = true;
      mine.leads().complete(true);
    }
    return mine;
  }

  private void lead() {
    List<Waiting<W, A>> group = next();
    Map<W, A> done = Map.of();
    try {
      done = done(group.stream().map(Waiting::wanted).toList());
    } finally {
      leave();
      for (Waiting<W, A> one : group) {
        one.done().complete(Optional.ofNullable(done.get(one.wanted())));
        one.leads().complete(false);
      }
    }
  }

  /** A failure of one is nobody else's: each is told that it is not done. */
  private Map<W, A> done(List<W> wanted) {
    try {
      return work.apply(wanted);
    } catch (RuntimeException ofOne) {
      return Map.of();
    }
  }

  private synchronized List<Waiting<W, A>> next() {
    List<Waiting<W, A>> group = new ArrayList<>();
    Set<Object> taken = new HashSet<>();
    for (Iterator<Waiting<W, A>> all = waiting.iterator(); all.hasNext() && group.size() < most; ) {
      Waiting<W, A> one = all.next();
      Set<?> own = apart.apply(one.wanted());
      if (Collections.disjoint(taken, own)) {
        taken.addAll(own);
        group.add(one);
        all.remove();
      }
    }
    return group;
  }

  private synchronized void leave() {
    isAtWork = !waiting.isEmpty();
    if (isAtWork) {
      waiting.element().leads().complete(true);
    }
  }
}
