package io.indexwright.outside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that tests read and the module does not hold. */
public final class Outside {

  private Outside() {}

  /** Returns the first {@code place} on the way up from the working directory. */
  public static Optional<Path> found(String place) {
    return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
        .map(up -> up.resolve(place))
        .filter(Files::exists)
        .findFirst();
  }

  /** Returns what a system property names if it is set, or else what is found; a folder. */
  public static Optional<Path> folder(String property, String place) {
    String named = System.getProperty(property, "");
    return (named.isEmpty() ? found(place) : Optional.of(Path.of(named)))
        .filter(Files::isDirectory);
  }
}
