package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemorySignInAttempts;
import io.indexwright.application.port.access.SignInAttempts;

class InMemorySignInAttemptsTest extends SignInAttemptsContract {

  @Override
  SignInAttempts attempts() {
    return new InMemorySignInAttempts();
  }
}
