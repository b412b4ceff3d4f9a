package io.indexwright.application.port.privacy;

import io.indexwright.application.access.UserId;
import io.indexwright.application.privacy.Consent;
import java.util.List;

/** What somebody said yes and no to. Nothing that was said is ever taken away. */
public interface Consents {

  /**
   * Adds what somebody says now.
   *
   * @throws IllegalStateException if there is no such user
   */
  void add(UserId user, Consent consent);

  /** Returns what somebody said, the last first. */
  List<Consent> of(UserId user);
}
