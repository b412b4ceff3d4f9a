package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.universe.UniverseFile;
import io.indexwright.application.feed.Followed;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.wiring.Feeds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which instruments a command is about.
 *
 * @param given by a file; if empty, those that are followed, at first thirty well-known stocks
 */
public record Universe(Optional<List<Followed>> given) {

  /** Reads {@code file}, if there is one. */
  public static Universe of(Optional<Path> file) {
    return new Universe(file.map(path -> UniverseFile.read(path.toString(), WholeFile.read(path))));
  }

  /** Returns them, known to the product; those of a file for this once. */
  public List<Followed> in(Feeds feeds, Instant now) {
    given.ifPresent(
        some -> feeds.instruments().add(some.stream().map(Followed::instrument).toList()));
    return given.orElseGet(() -> feeds.universe().ensure(UniverseFile.usual(), now));
  }

  /** Returns them, and follows those of a file from {@code now} on. */
  List<Followed> keptIn(Feeds feeds, Instant now) {
    return given
        .map(others -> feeds.universe().replace(others, now))
        .orElseGet(() -> feeds.universe().ensure(UniverseFile.usual(), now));
  }
}
