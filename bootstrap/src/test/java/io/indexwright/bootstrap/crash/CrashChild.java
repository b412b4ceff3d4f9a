package io.indexwright.bootstrap.crash;

import io.indexwright.bootstrap.settings.SettingsReader;
import io.indexwright.bootstrap.wiring.Wiring;
import java.nio.file.Path;

/** The product in a process of its own, to be killed. */
public final class CrashChild {
  private CrashChild() {}

  /** Lives on the database of the environment, and says what it has done. */
  public static void main(String[] none) {
    DayClock clock = new DayClock();
    try (Wiring wiring =
        new Wiring(
            SettingsReader.read(System.getenv(), Path.of(System.getProperty("user.home"))),
            clock)) {
      new Life(wiring, clock, System.out::println).live();
    }
  }
}
