package io.indexwright.application.port.audit;

import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import java.time.Instant;
import java.util.List;

/**
 * Who did what. Entries are added and never changed; what they know of a person can be erased, and
 * nothing else.
 */
public interface AuditLog {

  /** Adds an entry: in the transaction of what it tells of, if there is one, and gone with it. */
  default void write(AuditEntry entry) {
    write(List.of(entry));
  }

  /** Adds entries in the same way, all or none. */
  void write(List<AuditEntry> entries);

  /**
   * Forgets what the entries of a subject know of the person, of those that are written by then,
   * and adds the entry that says so.
   *
   * @return how many entries knew something
   */
  long erase(Erasure erasure);

  /** Returns the entries that {@code wanted} wants, the last first. */
  Page<AuditEntry, AuditEntryId> search(AuditSearch wanted, PageRequest<AuditEntryId> page);

  /**
   * Forgets what entries that were written before {@code before} know of persons, whosoever they
   * are, and adds the entry that says so, if they knew something.
   *
   * @param erasure of everybody
   * @return how many entries knew something
   */
  long forget(Erasure erasure, Instant before);

  /** Returns the entries about {@code resource}, the last first, at most {@code limit} of them. */
  List<AuditEntry> about(AuditResource resource, int limit);
}
