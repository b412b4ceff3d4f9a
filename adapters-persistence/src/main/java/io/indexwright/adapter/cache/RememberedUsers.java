package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.Users;
import java.util.Optional;

/** Single users and the floor of everybody come from memory, if they are there. */
record RememberedUsers(
    Users users,
    Cache<UserId, Optional<User>> found,
    Cache<Boolean, TokenFloor> floor,
    Runnable forget)
    implements Users {

  @Override
  public Optional<User> find(UserId user) {
    return found.get(user, users::find);
  }

  @Override
  public TokenFloor everybody() {
    return floor.get(true, all -> users.everybody());
  }

  @Override
  public boolean add(User user, PasswordHash password) {
    boolean isNew = users.add(user, password);
    forget.run();
    return isNew;
  }

  @Override
  public void change(User user) {
    users.change(user);
    forget.run();
  }

  @Override
  public void raise(TokenFloor everybody) {
    users.raise(everybody);
    forget.run();
  }

  @Override
  public Optional<User> hold(UserId user) {
    return users.hold(user);
  }

  @Override
  public Optional<User> named(Username name) {
    return users.named(name);
  }

  @Override
  public Optional<PasswordHash> passwordOf(UserId user) {
    return users.passwordOf(user);
  }

  @Override
  public void changePassword(UserId user, PasswordHash password) {
    users.changePassword(user, password);
  }

  @Override
  public Page<User, Username> all(PageRequest<Username> wanted) {
    return users.all(wanted);
  }

  @Override
  public boolean hasAdminBesides(UserId user) {
    return users.hasAdminBesides(user);
  }
}
