package io.indexwright.adapter.http.index;

import io.indexwright.proof.CanonicalIndex;
import io.indexwright.rulebook.IndexDefinition;
import java.time.LocalDate;

/**
 * One edition.
 *
 * @param effectiveFrom the first date whose level is calculated by it
 * @param rules the hash of the whole document in its canonical form
 */
record EditionView(int number, LocalDate effectiveFrom, String name, String rules) {
  static EditionView of(IndexDefinition edition) {
    return new EditionView(
        edition.edition().number(),
        edition.edition().effectiveFrom(),
        edition.name(),
        CanonicalIndex.of(edition).digest().hex());
  }
}
