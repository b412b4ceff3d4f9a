package io.indexwright.application.port.access;

import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import java.util.Optional;

/**
 * Everybody who may sign in. A user is shut out, and his id never forgotten: what he did has it.
 */
public interface Users {

  /** Adds somebody; returns false, and changes nothing, if the name is taken. */
  boolean add(User user, PasswordHash password);

  /** Returns a user as he is now. */
  Optional<User> find(UserId user);

  /** Returns a user, and lets nobody else change him until the transaction ends. */
  Optional<User> hold(UserId user);

  /** Returns whoever has the name. */
  Optional<User> named(Username name);

  /** Returns what is kept of his password. */
  Optional<PasswordHash> passwordOf(UserId user);

  /**
   * Keeps another role, floor, or whether he is let in.
   *
   * @throws IllegalStateException if there is no such user
   */
  void change(User user);

  /**
   * Keeps another password.
   *
   * @throws IllegalStateException if there is no such user
   */
  void changePassword(UserId user, PasswordHash password);

  /** Returns users by name, a page at a time. */
  Page<User, Username> all(PageRequest<Username> wanted);

  /**
   * Returns true if somebody else is an administrator who is let in. Two who ask at the same time
   * are answered one after the other: the second when the transaction of the first is over.
   */
  boolean hasAdminBesides(UserId user);

  /** Returns which tokens are good, whosesoever they are. */
  TokenFloor everybody();

  /** Keeps another floor under the tokens of everybody. */
  void raise(TokenFloor everybody);
}
