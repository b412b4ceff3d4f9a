package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.SignInAttempts;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSignInAttemptsTest extends SignInAttemptsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  SignInAttempts attempts() {
    DATABASE.tell("truncate sign_in_attempt cascade");
    return new PostgresSignInAttempts(DATABASE.transactions());
  }
}
