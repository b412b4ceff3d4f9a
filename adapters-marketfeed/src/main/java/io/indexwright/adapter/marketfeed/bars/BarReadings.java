package io.indexwright.adapter.marketfeed.bars;

import io.indexwright.application.intake.Reading;
import java.util.Iterator;

/**
 * The lines of a file, each a bar or the reason why it cannot be read. A file that breaks off in
 * the middle ends with such a reason.
 */
public interface BarReadings extends Iterator<Reading>, AutoCloseable {

  /** Closes the file; it cannot fail, because nothing is written. */
  @Override
  void close();
}
