package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.JsonText;
import io.indexwright.adapter.json.document.Layout;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.rulebook.IndexDefinition;

/**
 * Definitions in JSON, with the fields of the canonical form and laid out for readers. Numbers are
 * written as strings and read from strings and numbers alike, digit by digit.
 */
public final class JsonDefinitionFormat implements DefinitionFormat {

  @Override
  public String write(IndexDefinition definition) {
    return Layout.of(CanonicalIndex.of(definition));
  }

  @Override
  public IndexDefinition read(String text) {
    return JsonText.read("definition", text, DefinitionReader::at);
  }
}
