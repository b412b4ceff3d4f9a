package io.indexwright.application.access;

/**
 * What somebody needs to do something.
 *
 * @param least the least of the roles that may
 * @param scope which of its parts it belongs to
 */
public record Permission(Role least, Scope scope) {

  /** Decides: there is no other place that does. */
  public boolean isGrantedTo(Principal principal) {
    return principal.role().includes(least) && principal.scopes().contains(scope);
  }
}
