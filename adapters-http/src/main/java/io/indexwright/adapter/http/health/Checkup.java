package io.indexwright.adapter.http.health;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all checks, one after the other. */
public final class Checkup {
  private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

  private final SortedMap<String, Check> checks;
  private volatile boolean isLeaving;

  /** Asks {@code checks}, each by the name of what it looks at. */
  public Checkup(Map<String, Check> checks) {
    this.checks = new TreeMap<>(checks);
  }

  /** From now on nobody is to send requests here, however well everything is. */
  public void leave() {
    isLeaving = true;
  }

  /** Returns how everything is. */
  public Report report() {
    SortedMap<String, Finding> findings = new TreeMap<>();
    checks.forEach((name, check) -> findings.put(name, look(name, check)));
    if (isLeaving) {
      findings.put("process", new Finding(Finding.Status.DOWN, "stops"));
    }
    return new Report(
        findings.values().stream()
            .map(Finding::status)
            .max(Comparator.naturalOrder())
            .orElse(Finding.Status.UP),
        findings);
  }

  /** A check that fails has found something as well. */
  private static Finding look(String name, Check check) {
    try {
      return check.look();
    } catch (RuntimeException failure) {
      LOG.warn("the check of {} failed", name, failure);
      return Finding.of(false);
    }
  }

  /**
   * How everything is.
   *
   * @param status as the worst of them
   */
  public record Report(Finding.Status status, SortedMap<String, Finding> components) {

    /** Returns true if requests should be sent here. */
    public boolean mayBeAsked() {
      return status != Finding.Status.DOWN;
    }
  }
}
