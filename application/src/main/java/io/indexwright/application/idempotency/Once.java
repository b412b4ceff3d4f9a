package io.indexwright.application.idempotency;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a request under a key. */
public sealed interface Once {

  /** It was done just now. */
  record Done(Answer answer) implements Once {
    @Override
    public <T> T fold(Answers<T> answers, Supplier<T> inProgress, Supplier<T> reused) {
      return answers.done().apply(answer);
    }
  }

  /** It was done before, and answered like this. */
  record Replayed(Answer answer) implements Once {
    @Override
    public <T> T fold(Answers<T> answers, Supplier<T> inProgress, Supplier<T> reused) {
      return answers.replayed().apply(answer);
    }
  }

  /** The same key is at work at this moment; what will be answered is not known yet. */
  record InProgress() implements Once {
    @Override
    public <T> T fold(Answers<T> answers, Supplier<T> inProgress, Supplier<T> reused) {
      return inProgress.get();
    }
  }

  /** Another request was answered under the key; this one was not done. */
  record Reused() implements Once {
    @Override
    public <T> T fold(Answers<T> answers, Supplier<T> inProgress, Supplier<T> reused) {
      return reused.get();
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(Answers<T> answers, Supplier<T> inProgress, Supplier<T> reused);

  /** What is made of an answer. */
  record Answers<T>(Function<Answer, T> done, Function<Answer, T> replayed) {}
}
