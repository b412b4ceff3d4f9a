/**
 * The rules of an index as a JSON document. A {@link JsonDefinitionFormat} writes the canonical
 * form, laid out for readers, and reads it back: a {@link Place} is a piece of the document that
 * knows where it stands, {@link Forms} are the shapes it may have. Everything that is missing or
 * wrong is said at once. Form: docs/rules/definition.md.
 */
package io.indexwright.adapter.json;
