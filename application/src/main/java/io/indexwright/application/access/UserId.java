package io.indexwright.application.access;

import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.SubjectPseudonym;
import java.util.UUID;

/** Names a user for ever, and says nothing of the person. */
public record UserId(UUID value) {

  /** Reads what {@link #toString} writes. */
  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  /** Returns whom the audit log names. */
  public SubjectPseudonym subject() {
    return new SubjectPseudonym("user:" + value);
  }

  /** Returns the user as something that things are done to. */
  public AuditResource resource() {
    return new AuditResource("user/" + value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
