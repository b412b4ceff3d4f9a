package io.indexwright.application.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; what is empty leaves nothing out.
 *
 * @param from the first moment at which something was done
 * @param until the first moment that is too late
 */
public record AuditSearch(
    Optional<SubjectPseudonym> subject,
    Optional<AuditAction> action,
    Optional<AuditResource> resource,
    Optional<Instant> from,
    Optional<Instant> until) {

  /** Wants all of them. */
  public static final AuditSearch ALL =
      new AuditSearch(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns true if {@code entry} is wanted. */
  public boolean wants(AuditEntry entry) {
    Deed deed = entry.deed();
    return subject.stream().allMatch(deed.who()::equals)
        && action.stream().allMatch(deed.act().action()::equals)
        && resource.stream().allMatch(deed.act().resource()::equals)
        && from.stream().noneMatch(deed.at()::isBefore)
        && until.stream().allMatch(deed.at()::isBefore);
  }
}
