package io.indexwright.application.audit;

/** What is told once of a deed, and never changed. */
public record AuditEntry(AuditEntryId id, Deed deed, Ending ending) {

  /** Returns what is left of it when the person behind it is forgotten. */
  public AuditEntry withoutPerson() {
    return new AuditEntry(id, deed.by(Person.UNKNOWN), ending);
  }
}
