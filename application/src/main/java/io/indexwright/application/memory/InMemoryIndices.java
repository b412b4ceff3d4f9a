package io.indexwright.application.memory;

import io.indexwright.application.port.Indices;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Definitions in a map. */
public final class InMemoryIndices implements Indices {
  private final InMemoryInstruments instruments;
  private final Map<IndexId, IndexDefinition> byId = new HashMap<>();

  /** Takes indices of {@code instruments} only. */
  public InMemoryIndices(InMemoryInstruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void define(IndexDefinition definition) {
    SortedSet<InstrumentId> unknown = new TreeSet<>(definition.constituents());
    unknown.removeAll(instruments.find(definition.constituents()).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
    if (!byId.getOrDefault(definition.id(), definition).equals(definition)) {
      throw new IllegalStateException("another index has the id " + definition.id());
    }
    byId.put(definition.id(), definition);
  }

  @Override
  public Optional<IndexDefinition> find(IndexId index) {
    return Optional.ofNullable(byId.get(index));
  }

  @Override
  public List<IndexDefinition> all() {
    return byId.values().stream()
        .sorted(
            Comparator.comparing(IndexDefinition::name, TextOrder.BY_CODE_POINT)
                .thenComparing(definition -> definition.id().toString()))
        .toList();
  }
}
