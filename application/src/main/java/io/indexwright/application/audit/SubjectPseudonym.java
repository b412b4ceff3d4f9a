package io.indexwright.application.audit;

import java.util.regex.Pattern;

/**
 * Whoever does something, by a name that says nothing of the person: it stays when the person is
 * forgotten.
 *
 * @param value 1 to 80 letters, digits and {@code . _ : -}, the first a letter or a digit
 */
public record SubjectPseudonym(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** The program itself, when nobody asked it to. */
  public static final SubjectPseudonym SYSTEM = new SubjectPseudonym("system");

  /** Somebody who has not shown who he is. */
  public static final SubjectPseudonym NOBODY = new SubjectPseudonym("nobody");

  /** All who ever did anything. */
  public static final SubjectPseudonym EVERYBODY = new SubjectPseudonym("everybody");

  /** Refuses any other form. */
  public SubjectPseudonym {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a pseudonym: " + value);
    }
  }

  /** Returns the subject as something that things are done to. */
  public AuditResource resource() {
    return new AuditResource("subject/" + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
