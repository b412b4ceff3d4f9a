package io.indexwright.application.memory.quality;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.quality.Findings;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Finding;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings in a map, with the moment at which each was made first. */
public final class InMemoryFindings implements Findings {
  private final Instruments instruments;
  private final Map<InstrumentId, Map<Finding, Instant>> found = new TreeMap<>();

  /** Takes findings about {@code instruments} only. */
  public InMemoryFindings(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public int record(InstrumentId instrument, Collection<Finding> news, Instant foundAt) {
    if (!news.isEmpty() && instruments.find(new TreeSet<>(List.of(instrument))).isEmpty()) {
      throw new IllegalStateException("nobody knows the instrument " + instrument);
    }
    Map<Finding, Instant> known = found.computeIfAbsent(instrument, first -> new LinkedHashMap<>());
    int before = known.size();
    news.forEach(finding -> known.putIfAbsent(finding, foundAt));
    return known.size() - before;
  }

  @Override
  public List<Finding> of(InstrumentId instrument, Instant asKnownAt) {
    return found.getOrDefault(instrument, Map.of()).entrySet().stream()
        .filter(one -> !one.getValue().isAfter(asKnownAt))
        .map(Map.Entry::getKey)
        .sorted(Finding.BY_DATE)
        .toList();
  }
}
