/**
 * The face over TLS. {@link TlsFiles} are a certificate and its key; {@link Certificates} use them,
 * and read them again when they have changed.
 */
package io.indexwright.adapter.http.tls;
