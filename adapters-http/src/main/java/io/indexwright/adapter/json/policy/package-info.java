/**
 * How to allocate, as a JSON document: a {@link JsonPolicyFormat} reads {@link AllocationRules},
 * and what the document does not say is as it is without one. Everything that is unknown or wrong
 * is said at once. Form: docs/api/allocate.md.
 */
package io.indexwright.adapter.json.policy;
