package io.indexwright.adapter.postgres.embedded;

import java.io.Serial;

/** Our own PostgreSQL cannot run. The message says where, why and what mends it. */
public final class EmbeddedServerException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  EmbeddedServerException(String whatAndMend) {
    super(whatAndMend);
  }

  EmbeddedServerException(String whatAndMend, Throwable cause) {
    super(whatAndMend, cause);
  }
}
