package io.indexwright.adapter.marketfeed.bars;

import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Readings that are pulled out of a file one by one; after a fault of the file itself come none.
 */
abstract class PulledReadings implements BarReadings {
  private final Closeable file;
  private Optional<Reading> next = Optional.empty();
  private boolean isOver;

  PulledReadings(Closeable file) {
    this.file = file;
  }

  /** Returns the next one, or nothing at the end. */
  abstract Optional<Reading> pull() throws IOException;

  /** How far the file is read. */
  abstract long line();

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !isOver) {
      next = pulled();
      isOver = isOver || next.isEmpty();
    }
    return next.isPresent();
  }

  private Optional<Reading> pulled() {
    try {
      return pull();
    } catch (IOException | UncheckedIOException broken) {
      return last("file", "expected UTF-8 to the end, and " + broken.getMessage());
    }
  }

  /** Returns what is wrong with the file as a whole, and ends it. */
  final Optional<Reading> last(String field, String reason) {
    isOver = true;
    return Optional.of(new RowFault(Math.max(line(), 1), field, reason));
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the file is read");
    }
    Reading reading = next.orElseThrow();
    next = Optional.empty();
    return reading;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("the file cannot be closed", broken);
    }
  }
}
