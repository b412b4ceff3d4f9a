package io.indexwright.money.planted;

import java.nio.file.Path;

/** Breaks domainNeedsOnlyTheLanguage. */
final class ReadsFiles {
  Path where() {
    return Path.of("here");
  }
}
