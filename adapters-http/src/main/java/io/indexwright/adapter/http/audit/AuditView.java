package io.indexwright.adapter.http.audit;

import io.indexwright.application.audit.AuditCheck;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.Person;
import io.indexwright.application.audit.SubjectPseudonym;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as an administrator sees it.
 *
 * @param subject the pseudonym of whoever did it
 * @param attempt the entry that told that it was begun
 * @param message why it was refused or failed
 */
record AuditView(
    UUID id,
    Instant at,
    String subject,
    String action,
    String resource,
    Ending.Outcome outcome,
    Optional<UUID> attempt,
    Optional<String> message,
    Optional<String> before,
    Optional<String> after,
    Optional<String> reason,
    Optional<String> approvedBy,
    From from) {

  /** Where it was asked for, and what is known of the person until that is erased. */
  record From(
      Optional<String> request,
      Optional<String> trace,
      Optional<String> route,
      Optional<String> name,
      Optional<String> ip,
      Optional<String> agent) {}

  static AuditView of(AuditEntry entry) {
    Deed deed = entry.deed();
    Deed.Act act = deed.act();
    Person person = deed.origin().person();
    return new AuditView(
        entry.id().value(),
        deed.at(),
        deed.who().value(),
        act.action().value(),
        act.resource().value(),
        entry.ending().outcome(),
        entry.ending().attempt().map(AuditEntryId::value),
        entry.ending().message(),
        act.change().before(),
        act.change().after(),
        deed.why().reason(),
        deed.why().approvedBy().map(SubjectPseudonym::value),
        new From(
            deed.origin().request(),
            deed.origin().trace(),
            deed.origin().route(),
            person.name(),
            person.ip(),
            person.agent()));
  }

  /**
   * What a look at the whole log found.
   *
   * @param lastSeal the end of the chain, to be kept elsewhere
   */
  record Verification(
      boolean isValid,
      long seals,
      long entries,
      long unsealed,
      Optional<Instant> unsealedSince,
      long dropped,
      Optional<Seal> lastSeal,
      List<String> faults,
      long faultsInAll) {

    static Verification of(AuditCheck check) {
      return new Verification(
          check.isValid(),
          check.sealed().seals(),
          check.sealed().entries(),
          check.unsealed().entries(),
          check.unsealed().since(),
          check.dropped(),
          check.last().map(end -> new Seal(end.seal(), end.hash())),
          check.faults(),
          check.found());
    }
  }

  /** A seal of the chain. */
  record Seal(long number, String hash) {}
}
