package io.indexwright.application.secret;

import io.indexwright.application.audit.AuditResource;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What an outside service wants of us, such as {@code twelve-data/api-key}.
 *
 * @param service 1 to 60 small letters, digits and hyphens, the first a letter
 * @param field alike
 */
public record CredentialName(String service, String field) implements Comparable<CredentialName> {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final Comparator<CredentialName> ORDER =
      Comparator.comparing(CredentialName::service).thenComparing(CredentialName::field);

  /** Refuses any other form, without a word of it: it may be the secret, typed too soon. */
  public CredentialName {
    if (!WORD.matcher(service).matches() || !WORD.matcher(field).matches()) {
      throw new IllegalArgumentException("not a credential such as twelve-data/api-key");
    }
  }

  /** Reads what {@link #toString} writes. */
  public static CredentialName parse(String text) {
    int stroke = text.indexOf('/');
    return new CredentialName(text.substring(0, Math.max(stroke, 0)), text.substring(stroke + 1));
  }

  /** Returns the credential as something that things are done to. */
  public AuditResource resource() {
    return new AuditResource("secret/" + this);
  }

  @Override
  public int compareTo(CredentialName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return service + "/" + field;
  }
}
