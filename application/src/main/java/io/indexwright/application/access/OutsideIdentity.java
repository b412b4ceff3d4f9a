package io.indexwright.application.access;

/**
 * As whom an issuer outside of the house knows somebody. A subject means something with its issuer
 * alone.
 *
 * @param subject 1 to 255 characters, as in OpenID Connect Core, section 2
 */
public record OutsideIdentity(String issuer, String subject) {
  private static final int LONGEST = 255;

  /** Refuses what names nobody. */
  public OutsideIdentity {
    if (issuer.isEmpty() || subject.isBlank() || subject.length() > LONGEST) {
      throw new IllegalArgumentException("an issuer knows nobody by that");
    }
  }
}
