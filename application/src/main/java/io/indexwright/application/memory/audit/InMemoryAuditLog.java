package io.indexwright.application.memory.audit;

import io.indexwright.application.audit.AuditCheck;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.Person;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.audit.AuditChain;
import io.indexwright.application.port.audit.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Entries in a list, which nobody seals and nobody can reach past us. */
public final class InMemoryAuditLog implements AuditLog, AuditChain {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public synchronized void write(List<AuditEntry> told) {
    entries.addAll(told);
  }

  @Override
  public synchronized long erase(Erasure erasure) {
    long known = empty(entry -> entry.deed().who().equals(erasure.of()));
    entries.add(erasure.entry());
    return known;
  }

  /** An entry is written here at the moment of its deed. */
  @Override
  public synchronized long forget(Erasure erasure, Instant before) {
    long known = empty(entry -> entry.deed().at().isBefore(before));
    if (known > 0) {
      entries.add(erasure.entry());
    }
    return known;
  }

  private long empty(Predicate<AuditEntry> whose) {
    Predicate<AuditEntry> knows =
        whose.and(entry -> !entry.deed().origin().person().equals(Person.UNKNOWN));
    long known = entries.stream().filter(knows).count();
    entries.replaceAll(entry -> knows.test(entry) ? entry.withoutPerson() : entry);
    return known;
  }

  @Override
  public synchronized List<AuditEntry> about(AuditResource resource, int limit) {
    List<AuditEntry> about =
        entries.stream()
            .filter(entry -> entry.deed().act().resource().equals(resource))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(about);
    return List.copyOf(about.subList(0, Math.min(limit, about.size())));
  }

  @Override
  public synchronized Page<AuditEntry, AuditEntryId> search(
      AuditSearch wanted, PageRequest<AuditEntryId> page) {
    List<AuditEntry> found = new ArrayList<>(entries);
    Collections.reverse(found);
    int start =
        page.after()
            .map(last -> found.stream().map(AuditEntry::id).toList().indexOf(last) + 1)
            .orElse(0);
    return Page.of(
        found.stream().skip(start).filter(wanted::wants).toList(), page.limit(), AuditEntry::id);
  }

  @Override
  public synchronized AuditCheck check(Duration patience) {
    return new AuditCheck(
        new AuditCheck.Sealed(0, 0),
        new AuditCheck.Unsealed(
            entries.size(), entries.stream().findFirst().map(first -> first.deed().at())),
        0,
        Optional.empty(),
        List.of(),
        0);
  }
}
