/**
 * Why a number is what it is. {@link Canonical} writes facts down in one byte-exact form, {@link
 * CanonicalIndex} says which fields the facts of an index have, {@link Digest} is the SHA-256 of
 * such bytes, a {@link MarketDay} is what became known on one date, and a {@link PublishedLevel}
 * carries the digest of all that went into it. Form: docs/rules/canonical-form.md.
 */
package io.indexwright.proof;
