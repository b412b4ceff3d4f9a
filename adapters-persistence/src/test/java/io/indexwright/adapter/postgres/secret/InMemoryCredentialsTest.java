package io.indexwright.adapter.postgres.secret;

import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.port.secret.Credentials;

class InMemoryCredentialsTest extends CredentialsContract {

  @Override
  Credentials credentials() {
    return new InMemoryCredentials(() -> keys);
  }
}
