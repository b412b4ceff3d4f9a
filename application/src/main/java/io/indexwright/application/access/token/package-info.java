/**
 * What somebody shows instead of a password. Of those that are random ({@link
 * io.indexwright.application.access.token.OpaqueToken}) only a hash is kept; those that carry
 * {@link io.indexwright.application.access.token.AccessClaims} are signed, and kept nowhere.
 */
package io.indexwright.application.access.token;
