package io.indexwright.application.port;

import io.indexwright.rulebook.IndexDefinition;

/**
 * A written form of the rules of an index. What was written reads back as the same definition; what
 * is read states every choice, because none has a default. Form: docs/rules/definition.md.
 */
public interface DefinitionFormat {

  /** Writes {@code definition}, whole. */
  String write(IndexDefinition definition);

  /**
   * Reads one definition.
   *
   * @throws MalformedDocumentException with everything that is missing, unknown or wrong
   */
  IndexDefinition read(String text);
}
