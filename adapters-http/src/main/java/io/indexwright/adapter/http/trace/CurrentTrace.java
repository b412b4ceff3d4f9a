package io.indexwright.adapter.http.trace;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The trace that this thread works for. It is kept where the log finds it: a line, an entry of the
 * audit log, a problem document and a call to another program cannot disagree about it.
 */
public final class CurrentTrace {
  /** Under which every line of the log has it. */
  private static final String NAME = "trace";

  private CurrentTrace() {}

  /** Works for {@code trace} from now on. */
  public static void begin(Trace trace) {
    MDC.put(NAME, trace.parent());
  }

  /** Works for none any more. */
  public static void end() {
    MDC.remove(NAME);
  }

  /** Returns its id, 32 hexadecimal digits, if this thread works for one. */
  public static Optional<String> id() {
    return parent().map(parent -> parent.split("-", 4)[1]);
  }

  /**
   * Returns what a call to another program carries as {@link Trace#HEADER}: our part of the current
   * trace, which a collector is told of, or a trace that begins with the call and is not sampled.
   */
  public static String ofNextCall() {
    return parent().orElseGet(() -> Trace.from(Optional.empty(), false).parent());
  }

  /** Does {@code work} for the current trace, or for one that begins and ends with it. */
  public static <T> T during(Supplier<T> work) {
    if (parent().isPresent()) {
      return work.get();
    }
    begin(Trace.from(Optional.empty(), false));
    try {
      return work.get();
    } finally {
      end();
    }
  }

  private static Optional<String> parent() {
    return Optional.ofNullable(MDC.get(NAME));
  }
}
