package io.indexwright.application.market;

import io.indexwright.application.intake.Reading;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Rows without those of some lines. */
final class Without implements Iterator<Reading> {
  private final Iterator<? extends Reading> rows;
  private final Set<Long> lines;
  private Optional<Reading> next = Optional.empty();

  Without(Iterator<? extends Reading> rows, Set<Long> lines) {
    this.rows = rows;
    this.lines = Set.copyOf(lines);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && rows.hasNext()) {
      next = Optional.<Reading>of(rows.next()).filter(row -> !lines.contains(row.line()));
    }
    return next.isPresent();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row is left");
    }
    Reading row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }
}
