package io.indexwright.application.memory.audit;

import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.Person;
import io.indexwright.application.port.audit.AuditLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Entries in a list. */
public final class InMemoryAuditLog implements AuditLog {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public synchronized void write(AuditEntry entry) {
    entries.add(entry);
  }

  @Override
  public synchronized long erase(Erasure erasure) {
    Predicate<AuditEntry> knows =
        entry ->
            entry.deed().who().equals(erasure.of())
                && !entry.deed().origin().person().equals(Person.UNKNOWN);
    long known = entries.stream().filter(knows).count();
    entries.replaceAll(entry -> knows.test(entry) ? entry.withoutPerson() : entry);
    entries.add(erasure.entry());
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
}
