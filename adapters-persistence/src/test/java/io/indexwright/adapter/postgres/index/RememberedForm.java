package io.indexwright.adapter.postgres.index;

import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.rulebook.IndexDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what it has written, by heart: what lies between is the adapter's. */
public final class RememberedForm implements DefinitionFormat {
  private static final Map<String, IndexDefinition> WRITTEN = new ConcurrentHashMap<>();

  @Override
  public String write(IndexDefinition definition) {
    String text = CanonicalIndex.of(definition).text();
    WRITTEN.put(text, definition);
    return text;
  }

  @Override
  public IndexDefinition read(String text) {
    return Optional.ofNullable(WRITTEN.get(text))
        .orElseThrow(() -> new IllegalArgumentException("never written: " + text));
  }
}
