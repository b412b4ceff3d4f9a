package io.indexwright.application.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private static final int MOST = 3;

  private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch others = new CountDownLatch(1);

  /** Keeps apart what begins with the same letter. */
  private Gathering<String, Integer> gathering(Function<List<String>, Map<String, Integer>> work) {
    return new Gathering<>(
        MOST,
        word -> Set.of(word.charAt(0)),
        group -> {
          groups.add(group);
          return work.apply(group);
        });
  }

  private static Map<String, Integer> lengths(List<String> words) {
    Map<String, Integer> lengths = new HashMap<>();
    words.forEach(word -> lengths.put(word, word.length()));
    return lengths;
  }

  /** The first is at work until all others wait. */
  private List<Optional<Integer>> asked(Gathering<String, Integer> gathering, String... words)
      throws Exception {
    List<FutureTask<Optional<Integer>>> tasks = new ArrayList<>();
    for (String word : words) {
      FutureTask<Optional<Integer>> task = new FutureTask<>(() -> gathering.ask(word));
      Thread thread = new Thread(task);
      tasks.add(task);
      thread.start();
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    others.countDown();
    List<Optional<Integer>> answers = new ArrayList<>();
    for (FutureTask<Optional<Integer>> task : tasks) {
      answers.add(task.get());
    }
    return answers;
  }

  private void awaitOthers() {
    try {
      others.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Map<String, Integer> lengthsWhenAllAreThere(List<String> words) {
    awaitOthers();
    return lengths(words);
  }

  @Test
  void beginsAtOnce_whenNobodyIsAtWork() {
    Gathering<String, Integer> gathering = gathering(GatheringTest::lengths);

    assertThat(gathering.ask("one")).contains(3);
    assertThat(gathering.ask("other")).contains(5);
    assertThat(groups).containsExactly(List.of("one"), List.of("other"));
  }

  @Test
  void doesTogetherWhatCameMeanwhile_upToTheMost() throws Exception {
    assertThat(asked(gathering(this::lengthsWhenAllAreThere), "a", "bb", "ccc", "dd", "e"))
        .containsExactly(
            Optional.of(1), Optional.of(2), Optional.of(3), Optional.of(2), Optional.of(1));

    assertThat(groups).containsExactly(List.of("a"), List.of("bb", "ccc", "dd"), List.of("e"));
  }

  @Test
  void keepsApartWhatMustBe_inItsOrder() throws Exception {
    asked(gathering(this::lengthsWhenAllAreThere), "a", "b1", "b2", "c");

    assertThat(groups).containsExactly(List.of("a"), List.of("b1", "c"), List.of("b2"));
  }

  @Test
  void saysThatNothingIsDone_whenItIsLeftOut_orTheWorkFails() throws Exception {
    Gathering<String, Integer> gathering =
        gathering(
            words -> {
              awaitOthers();
              if (words.contains("bad")) {
                throw new IllegalStateException("bad");
              }
              return words.contains("left") ? Map.of() : lengths(words);
            });

    assertThat(asked(gathering, "left", "bad", "good"))
        .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(gathering.ask("good")).contains(4);
  }

  @Test
  void goesOnWithOthers_whenABugStopsTheOneAtWork() {
    Gathering<String, Integer> gathering =
        gathering(
            words -> {
              if (words.contains("bug")) {
                throw new AssertionError("a bug");
              }
              return lengths(words);
            });

    assertThatThrownBy(() -> gathering.ask("bug")).hasMessage("a bug");
    assertThat(gathering.ask("good")).contains(4);
  }
}
