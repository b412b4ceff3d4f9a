package io.indexwright.application.me;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells somebody everything that is kept of him. */
public final class ExportPerson {
  /** So many records are in memory at a time. */
  private static final int AT_ONCE = 1_000;

  private final PersonalRecords records;
  private final AuditTrail trail;

  public ExportPerson(PersonalRecords records, AuditTrail trail) {
    this.records = records;
    this.trail = trail;
  }

  /** Tells the log that it begins; what is told then has this entry too. */
  public void begin(UserId user, Asker asker) {
    trail.of(
        asker.deed(AuditAction.EXPORT_PERSON, user.resource()),
        () -> user,
        begun -> Result.done(Change.UNTOLD));
  }

  /**
   * Tells {@code reader} a chapter, record by record. Nothing is held meanwhile: the reader may
   * take his time, and what is added behind his place is told too.
   */
  public void tell(UserId user, Chapter chapter, Consumer<PersonalRecord> reader) {
    Optional<PageRequest<String>> wanted = Optional.of(PageRequest.first(AT_ONCE));
    while (wanted.isPresent()) {
      Page<PersonalRecord, String> page = records.of(user, chapter, wanted.get());
      page.items().forEach(reader);
      wanted = page.next().map(place -> PageRequest.after(place, AT_ONCE));
    }
  }
}
