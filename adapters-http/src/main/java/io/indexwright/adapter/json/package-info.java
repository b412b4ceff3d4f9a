/**
 * The rules of an index as a JSON document. A {@link JsonDefinitionFormat} writes the canonical
 * form, laid out for readers, and reads it back; everything that is missing or wrong is said at
 * once. Form: docs/rules/definition.md.
 */
package io.indexwright.adapter.json;
