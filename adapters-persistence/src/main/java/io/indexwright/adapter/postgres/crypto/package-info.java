/**
 * Fields that nobody can read where they lie: a {@link
 * io.indexwright.adapter.postgres.crypto.FieldCipher} seals a secret under the current key of a
 * {@link io.indexwright.adapter.postgres.crypto.KeyRing}, for one {@link
 * io.indexwright.adapter.postgres.crypto.FieldPlace} alone.
 */
package io.indexwright.adapter.postgres.crypto;
