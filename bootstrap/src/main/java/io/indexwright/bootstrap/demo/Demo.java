package io.indexwright.bootstrap.demo;

import io.indexwright.bootstrap.wiring.Wiring;
import java.time.Instant;

/** The whole story; telling it again on the same database changes nothing in it. */
public final class Demo {
  /** Where the console shows the index of this story. */
  static final String ON_CONSOLE = "index=" + OwnIndexDemo.FIVE;

  private final Wiring wiring;
  private final Story story;

  public Demo(Wiring wiring, Story story) {
    this.wiring = wiring;
    this.story = story;
  }

  /** Tells every chapter as of {@code now}. */
  public void tell(Instant now) {
    new DowDemo(wiring, story).tell(now);
    new OwnIndexDemo(wiring, story).tell(now);
    new HoldDemo(wiring, story).tell(now);
  }
}
