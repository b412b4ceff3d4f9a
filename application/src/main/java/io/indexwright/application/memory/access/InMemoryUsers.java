package io.indexwright.application.memory.access;

import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.Users;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Users in maps. */
public final class InMemoryUsers implements Users {
  private final Map<Username, User> users = new TreeMap<>();
  private final Map<Username, PasswordHash> passwords = new TreeMap<>();
  private TokenFloor everybody = TokenFloor.FIRST;

  @Override
  public synchronized boolean add(User user, PasswordHash password) {
    boolean isFree = !users.containsKey(user.name());
    if (isFree) {
      users.put(user.name(), user);
      passwords.put(user.name(), password);
    }
    return isFree;
  }

  /** Adds somebody without a password. */
  synchronized void addOutside(User user) {
    users.put(user.name(), user);
  }

  @Override
  public synchronized Optional<User> find(UserId user) {
    return users.values().stream().filter(known -> known.id().equals(user)).findFirst();
  }

  @Override
  public Optional<User> hold(UserId user) {
    return find(user);
  }

  @Override
  public synchronized Optional<User> named(Username name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public synchronized Optional<PasswordHash> passwordOf(UserId user) {
    return find(user).flatMap(known -> Optional.ofNullable(passwords.get(known.name())));
  }

  @Override
  public synchronized void change(User user) {
    users.put(require(user.id()).name(), user);
  }

  @Override
  public synchronized void changePassword(UserId user, PasswordHash password) {
    passwords.put(require(user).name(), password);
  }

  User require(UserId user) {
    return find(user).orElseThrow(() -> new IllegalStateException("no such user: " + user));
  }

  @Override
  public synchronized Page<User, Username> all(PageRequest<Username> wanted) {
    List<User> found =
        users.values().stream()
            .filter(
                user -> wanted.after().filter(name -> user.name().compareTo(name) <= 0).isEmpty())
            .sorted(Comparator.comparing(User::name))
            .toList();
    return Page.of(found, wanted.limit(), User::name);
  }

  @Override
  public synchronized boolean hasAdminBesides(UserId user) {
    return users.values().stream()
        .anyMatch(
            other -> other.isEnabled() && other.role() == Role.ADMIN && !other.id().equals(user));
  }

  @Override
  public synchronized TokenFloor everybody() {
    return everybody;
  }

  @Override
  public synchronized void raise(TokenFloor floor) {
    everybody = floor;
  }
}
