package io.indexwright.adapter.http.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an exchange belongs in what happens over several programs: {@code traceparent} of <a
 * href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>.
 *
 * @param id 32 hexadecimal digits, the same in every program
 * @param caller 16 hexadecimal digits, the part of it that asks us, if it did not begin here
 * @param span 16 hexadecimal digits, our part of it
 * @param flags {@code 01} if it is sampled, else {@code 00}: flags that have no meaning yet are not
 *     handed on
 */
public record Trace(String id, Optional<String> caller, String span, String flags) {
  /** Carries a trace from one program to the next. */
  public static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile(
          "00-(?!0{32})(?<id>[0-9a-f]{32})-(?!0{16})(?<caller>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})");
  private static final int SPAN = 16;
  private static final String SAMPLED = "01";
  private static final String UNSAMPLED = "00";

  /**
   * Goes on with the trace that came with a request if it has the form, or begins one.
   *
   * @param isSampled whether one that begins here is sampled; of others whoever asks has decided
   */
  public static Trace from(Optional<String> offered, boolean isSampled) {
    return offered
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(Trace::after)
        .orElseGet(() -> begun(isSampled ? SAMPLED : UNSAMPLED));
  }

  private static Trace after(Matcher parent) {
    return new Trace(
        parent.group("id"),
        Optional.of(parent.group("caller")),
        digits(SPAN),
        isSampled(parent.group("flags")) ? SAMPLED : UNSAMPLED);
  }

  /** The last bit says so. */
  private static boolean isSampled(String flags) {
    return (Integer.parseInt(flags, 16) & 1) == 1;
  }

  private static Trace begun(String flags) {
    return new Trace(digits(2 * SPAN), Optional.empty(), digits(SPAN), flags);
  }

  /** The first digits of a random UUID are random but for one, which is never 0. */
  private static String digits(int count) {
    return UUID.randomUUID().toString().replace("-", "").substring(0, count);
  }

  /** Returns what a request to another program carries. */
  public String parent() {
    return "00-" + id + "-" + span + "-" + flags;
  }
}
