package io.indexwright.application.index;

import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.proof.explanation.Explanation;
import java.util.Optional;

/**
 * A level that was published, and why.
 *
 * @param revision which of those of its date
 * @param explanation empty if what is known by now of that time gives another level: an edition of
 *     the rules was added since, to hold from an earlier date
 */
public record Explained(
    PublishedLevel level, LevelRevision revision, Optional<Explanation> explanation) {}
