/**
 * Why a number is what it is. {@link Canonical} writes facts down in one byte-exact form, {@link
 * Digest} is the SHA-256 of such bytes, and a {@link PublishedLevel} carries the digest of all that
 * went into it. Form: docs/rules/canonical-form.md.
 */
package io.indexwright.proof;
