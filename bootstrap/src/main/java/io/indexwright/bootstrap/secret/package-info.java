/**
 * Where secrets come from: {@link io.indexwright.bootstrap.secret.GivenSecrets} said outright,
 * files that {@link io.indexwright.bootstrap.secret.FileSecrets} read again each time, a server
 * that {@link io.indexwright.bootstrap.secret.VaultSecrets} ask. {@link
 * io.indexwright.bootstrap.secret.FirstOfSecrets} ask one after the other, and {@link
 * io.indexwright.bootstrap.secret.RememberedSecrets} bridge a source that is away. No value stands
 * in a message, an address or the log.
 */
package io.indexwright.bootstrap.secret;
