package io.indexwright.adapter.http.index;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * By what anybody can tell whether a level is the one that was published, and that it follows from
 * what he knows.
 *
 * @param level in the canonical form, with the hash of its inputs
 * @param hash of that very text
 * @param editions those whose rules lead to it
 */
record CertificateView(
    UUID index,
    int revision,
    Instant publishedAt,
    @JsonRawValue String level,
    String hash,
    List<EditionView> editions) {

  static CertificateView of(LevelRevision revision, PublishedLevel level, Rulebook rulebook) {
    Canonical form = CanonicalIndex.of(level);
    return new CertificateView(
        rulebook.first().id().value(),
        revision.number(),
        revision.publishedAt(),
        form.text(),
        form.digest().hex(),
        rulebook.editions().stream()
            .map(EditionView::of)
            .filter(edition -> !edition.effectiveFrom().isAfter(level.date()))
            .toList());
  }
}
