package io.indexwright.bootstrap.settings;

import io.indexwright.application.planning.FourEyes;
import java.time.Duration;

/**
 * How orders come about.
 *
 * @param paperLatency how long the paper broker takes for an order
 * @param fourEyes above which value a run takes two people
 */
public record DealingSettings(Duration paperLatency, FourEyes fourEyes) {
  /** A broker that takes no time, and one person is enough. */
  public static final DealingSettings USUAL = new DealingSettings(Duration.ZERO, FourEyes.OFF);
}
