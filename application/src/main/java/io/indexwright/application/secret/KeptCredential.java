package io.indexwright.application.secret;

import java.time.Instant;

/**
 * What may be told of a credential.
 *
 * @param key under which it lies
 * @param changedAt when it got the value that it has; another key does not change it
 */
public record KeptCredential(CredentialName name, KeyId key, Instant changedAt) {}
