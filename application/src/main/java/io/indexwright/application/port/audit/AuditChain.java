package io.indexwright.application.port.audit;

import io.indexwright.application.audit.AuditCheck;
import io.indexwright.application.port.UnavailableException;
import java.time.Duration;

/** Whether the audit log is as it was written. */
public interface AuditChain {

  /**
   * Looks at every entry, as all of them are at one moment.
   *
   * @throws UnavailableException if that takes longer than {@code patience}
   */
  AuditCheck check(Duration patience);
}
