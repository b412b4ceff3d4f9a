package io.indexwright.bootstrap.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long answers took, each from the moment its request was due, and what was no answer. */
final class Heard {
  private static final double NANOS_OF_A_MILLI = 1e6;

  private final SortedMap<String, List<Long>> nanos = new TreeMap<>();
  private final SortedMap<String, Integer> errors = new TreeMap<>();

  void answered(String kind, long tookNanos) {
    nanos.computeIfAbsent(kind, unused -> new ArrayList<>()).add(tookNanos);
  }

  void failed(String why) {
    errors.merge(why, 1, Integer::sum);
  }

  /** Takes over what somebody else has heard. */
  void add(Heard other) {
    other.nanos.forEach(
        (kind, times) -> nanos.computeIfAbsent(kind, unused -> new ArrayList<>()).addAll(times));
    other.errors.forEach((why, times) -> errors.merge(why, times, Integer::sum));
  }

  /** Returns what went wrong, and how often. */
  Map<String, Integer> errors() {
    return errors;
  }

  /** Returns how many requests were answered as expected. */
  long count() {
    return nanos.values().stream().mapToLong(List::size).sum();
  }

  /** Returns the time that so many of 100 answers kept. */
  Duration within(int percent) {
    return Duration.ofNanos(percentile(sorted(nanos.values()), percent));
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get((int) ((sorted.size() - 1L) * percent / 100));
  }

  private static List<Long> sorted(Collection<List<Long>> times) {
    return times.stream().flatMap(List::stream).sorted().toList();
  }

  /** Tells all of them in one line, and each kind in one of its own. */
  @Override
  public String toString() {
    return line("all", sorted(nanos.values()))
        + nanos.entrySet().stream()
            .map(kind -> line(kind.getKey(), sorted(List.of(kind.getValue()))))
            .collect(Collectors.joining())
        + "  errors: "
        + errors;
  }

  private static String line(String kind, List<Long> sorted) {
    return "  %-12s %8s answers, ms: p50 %s, p95 %s, p99 %s, max %s%n"
        .formatted(
            kind,
            sorted.size(),
            millis(sorted, 50),
            millis(sorted, 95),
            millis(sorted, 99),
            millis(sorted, 100));
  }

  private static String millis(List<Long> sorted, int percent) {
    return String.format(Locale.ROOT, "%.1f", percentile(sorted, percent) / NANOS_OF_A_MILLI);
  }
}
