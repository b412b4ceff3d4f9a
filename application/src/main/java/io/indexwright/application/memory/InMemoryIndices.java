package io.indexwright.application.memory;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Indices;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rulebooks in a map. */
public final class InMemoryIndices implements Indices {
  private final InMemoryInstruments instruments;
  private final Map<IndexId, Rulebook> byId = new HashMap<>();

  /** Takes indices of {@code instruments} only. */
  public InMemoryIndices(InMemoryInstruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void define(IndexDefinition edition) {
    SortedSet<InstrumentId> unknown = new TreeSet<>(edition.membership().universe());
    unknown.removeAll(instruments.find(edition.membership().universe()).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
    byId.put(edition.id(), with(edition));
  }

  private Rulebook with(IndexDefinition edition) {
    try {
      return find(edition.id())
          .map(known -> known.with(edition))
          .orElseGet(() -> Rulebook.of(edition));
    } catch (IllegalArgumentException refused) {
      throw new IllegalStateException(
          "cannot define index " + edition.id() + ": " + refused.getMessage(), refused);
    }
  }

  @Override
  public Optional<Rulebook> find(IndexId index) {
    return Optional.ofNullable(byId.get(index));
  }

  @Override
  public List<Rulebook> all() {
    return byId.values().stream()
        .sorted(
            Comparator.comparing((Rulebook rules) -> rules.last().name(), TextOrder.BY_CODE_POINT)
                .thenComparing(rules -> rules.last().id().toString()))
        .toList();
  }

  @Override
  public Page<Rulebook, IndexId> all(PageRequest<IndexId> wanted) {
    return Pages.of(all(), wanted, rules -> rules.last().id());
  }
}
