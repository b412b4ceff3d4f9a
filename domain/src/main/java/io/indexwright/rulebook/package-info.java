/**
 * The rules of an index as a document. An {@link IndexDefinition} is one version of them, whole: no
 * choice is left to the program. A {@link Rulebook} is every version, each from its date on.
 */
package io.indexwright.rulebook;
