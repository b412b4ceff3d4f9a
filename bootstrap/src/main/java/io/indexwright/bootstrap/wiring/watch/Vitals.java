package io.indexwright.bootstrap.wiring.watch;

import io.indexwright.adapter.http.health.Checkup;
import io.indexwright.adapter.http.health.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What the product cannot, or should not, be without. */
public final class Vitals {
  private static final long GIGABYTE = 1_000_000_000;

  private Vitals() {}

  /**
   * Looks at the database and at the disk of {@code home}; a schema that is not up to date never
   * gets so far.
   */
  public static Checkup of(BooleanSupplier database, Path home) {
    return new Checkup(
        Map.of("database", () -> Finding.of(database.getAsBoolean()), "disk", () -> disk(home)));
  }

  /** A home that is not used yet is on the disk of whatever is above it. */
  private static Finding disk(Path home) {
    try {
      Path there =
          Stream.iterate(home.toAbsolutePath(), Objects::nonNull, Path::getParent)
              .filter(Files::exists)
              .findFirst()
              .orElse(home);
      return room(Files.getFileStore(there).getUsableSpace());
    } catch (IOException unknown) {
      return Finding.degraded("nobody knows how much is free");
    }
  }

  public static Finding room(long bytes) {
    return bytes < GIGABYTE
        ? Finding.degraded("less than 1 GB is free")
        : Finding.up("1 GB or more is free");
  }
}
