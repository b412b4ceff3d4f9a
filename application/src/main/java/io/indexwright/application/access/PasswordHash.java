package io.indexwright.application.access;

/**
 * What is kept of a password.
 *
 * @param encoded names the function, its cost, the salt and the hash
 */
public record PasswordHash(String encoded) {

  /** Says nothing: whoever has the hash can guess at leisure. */
  @Override
  public String toString() {
    return "***";
  }
}
