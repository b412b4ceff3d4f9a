package io.indexwright.application.access;

/**
 * Somebody whom we know.
 *
 * @param isEnabled whether he is let in at all
 * @param floor which of his tokens are still good
 */
public record User(UserId id, Username name, Role role, boolean isEnabled, TokenFloor floor) {

  /** Returns him as he is when he is made. */
  public static User of(UserId id, Username name, Role role) {
    return new User(id, name, role, true, TokenFloor.FIRST);
  }

  /** Returns him in another role. */
  public User in(Role other) {
    return new User(id, name, other, isEnabled, floor);
  }

  /** Returns him with another floor under his tokens. */
  public User above(TokenFloor other) {
    return new User(id, name, role, isEnabled, other);
  }

  /** Returns him shut out, or let in again. */
  public User enabled(boolean isLetIn) {
    return new User(id, name, role, isLetIn, floor);
  }

  /** Returns what he may do when he signs in. */
  public Principal principal() {
    return Principal.whole(id, role);
  }
}
