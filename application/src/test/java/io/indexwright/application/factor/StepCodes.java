package io.indexwright.application.factor;

import io.indexwright.application.port.access.OneTimeCodes;
import io.indexwright.application.secret.Secret;

/** Codes that say of which step they are: nobody has to calculate what he expects. */
public final class StepCodes implements OneTimeCodes {
  private int made;

  @Override
  public synchronized Secret newKey() {
    made++;
    return Secret.of("KEY" + made);
  }

  @Override
  public Secret code(Secret key, long step) {
    return Secret.of(key.reveal() + " " + step);
  }
}
