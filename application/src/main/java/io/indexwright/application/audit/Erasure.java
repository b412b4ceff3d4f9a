package io.indexwright.application.audit;

import java.time.Instant;

/**
 * What is known of a person is forgotten.
 *
 * @param id of the entry that says so
 * @param of whose data it is
 * @param by who does it
 */
public record Erasure(AuditEntryId id, SubjectPseudonym of, SubjectPseudonym by, Instant at) {

  /** Returns the entry that says so: it names nobody but pseudonyms. */
  public AuditEntry entry() {
    Deed.Act act = new Deed.Act(AuditAction.ERASE_PERSON, of.resource(), Change.UNTOLD);
    return new AuditEntry(id, Deed.inside(by, act, at), Ending.DONE);
  }
}
