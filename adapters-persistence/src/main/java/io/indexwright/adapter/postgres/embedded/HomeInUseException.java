package io.indexwright.adapter.postgres.embedded;

import java.io.Serial;
import java.nio.file.Path;

/** Another server, in this process or in another one, runs in the same home. */
public final class HomeInUseException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param holder the process id found in the lock, or what is known instead
   */
  HomeInUseException(Path home, String holder) {
    super(
        """
        %s is in use by process %s: \
        stop that process, or set INDEXWRIGHT_HOME to another directory"""
            .formatted(home, holder));
  }
}
