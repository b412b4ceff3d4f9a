package io.indexwright.application.webhook;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a receiver made of what was sent. */
public sealed interface Reception {

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Supplier<R> taken, Function<Refused, R> refused, Supplier<R> gone);

  /** It has it. */
  record Taken() implements Reception {
    @Override
    public <R> R fold(Supplier<R> taken, Function<Refused, R> refused, Supplier<R> gone) {
      return taken.get();
    }
  }

  /**
   * It may have it, and did not say so.
   *
   * @param fault for a reader; nothing of what the receiver said
   */
  record Refused(String fault) implements Reception {
    @Override
    public <R> R fold(Supplier<R> taken, Function<Refused, R> refused, Supplier<R> gone) {
      return refused.apply(this);
    }
  }

  /** It wants nothing any more. */
  record Gone() implements Reception {
    @Override
    public <R> R fold(Supplier<R> taken, Function<Refused, R> refused, Supplier<R> gone) {
      return gone.get();
    }
  }
}
