package io.indexwright.application.access;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Origin;
import io.indexwright.application.audit.Person;
import io.indexwright.application.audit.SubjectPseudonym;
import java.time.Instant;
import java.util.Optional;

/** Whoever asks for something, when, and from where. */
public record Asker(SubjectPseudonym who, Instant at, Origin origin) {

  /** Somebody who has not shown who he is. */
  public static Asker nobody(Instant at, Origin origin) {
    return new Asker(SubjectPseudonym.NOBODY, at, origin);
  }

  /** Whoever works at the machine itself. */
  public static Asker inside(Instant at) {
    return new Asker(SubjectPseudonym.SYSTEM, at, Origin.INSIDE);
  }

  /** Returns the same, once it is known that it is {@code user}. */
  public Asker as(User user) {
    Person seen = origin.person();
    Person person = new Person(Optional.of(user.name().value()), seen.ip(), seen.agent());
    return new Asker(user.id().subject(), at, origin.by(person));
  }

  /** Returns what he does, for the audit log. */
  public Deed deed(AuditAction action, AuditResource resource) {
    Deed.Act act = new Deed.Act(action, resource, Change.UNTOLD);
    return new Deed(who, act, at, origin, Deed.Why.UNASKED);
  }
}
