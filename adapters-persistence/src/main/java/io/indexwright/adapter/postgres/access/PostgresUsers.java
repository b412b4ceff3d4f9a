package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** Users, one a row. */
public final class PostgresUsers implements Users {
  private final PostgresTransactions transactions;

  /** Keeps users where {@code transactions} reach. */
  public PostgresUsers(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String ADD =
      """
      -- users.add
      insert into app_user (id, name, role, enabled, password, token_version, grace_until)
      values (:id, :name, :role, :enabled, :password, :version, :grace)
      on conflict (name) do nothing
      """;

  @Override
  public boolean add(User user, PasswordHash password) {
    return transactions.inOne(
        handle ->
            bound(handle.createUpdate(ADD), user)
                    .bind("name", user.name().value())
                    .bind("password", password.encoded())
                    .execute()
                > 0);
  }

  static Update bound(Update update, User user) {
    return update
        .bind("id", user.id().value())
        .bind("role", user.role().toString())
        .bind("enabled", user.isEnabled())
        .bind("version", user.floor().least())
        .bind("grace", Columns.moment(user.floor().graceUntil()));
  }

  private static final String FIND =
      """
      -- users.find
      select id, name, role, enabled, token_version, grace_until from app_user where id = :id
      """;

  @Override
  public Optional<User> find(UserId user) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", user.value())
                .map((row, context) -> user(row))
                .findOne());
  }

  private static final String HOLD =
      """
      -- users.hold
      select id, name, role, enabled, token_version, grace_until from app_user where id = :id
      for no key update
      """;

  @Override
  public Optional<User> hold(UserId user) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(HOLD)
                .bind("id", user.value())
                .map((row, context) -> user(row))
                .findOne());
  }

  private static final String NAMED =
      """
      -- users.named
      select id, name, role, enabled, token_version, grace_until from app_user where name = :name
      """;

  @Override
  public Optional<User> named(Username name) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(NAMED)
                .bind("name", name.value())
                .map((row, context) -> user(row))
                .findOne());
  }

  private static final String PASSWORD =
      """
      -- users.password
      select password from app_user where id = :id and password is not null
      """;

  @Override
  public Optional<PasswordHash> passwordOf(UserId user) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(PASSWORD)
                .bind("id", user.value())
                .mapTo(String.class)
                .findOne()
                .map(PasswordHash::new));
  }

  private static final String CHANGE =
      """
      -- users.change
      update app_user
      set role = :role, enabled = :enabled, token_version = :version, grace_until = :grace
      where id = :id
      """;

  @Override
  public void change(User user) {
    transactions.writing(
        handle -> require(bound(handle.createUpdate(CHANGE), user).execute(), user.id()));
  }

  private static final String CHANGE_PASSWORD =
      """
      -- users.change-password
      update app_user set password = :password where id = :id
      """;

  @Override
  public void changePassword(UserId user, PasswordHash password) {
    transactions.writing(
        handle ->
            require(
                handle
                    .createUpdate(CHANGE_PASSWORD)
                    .bind("id", user.value())
                    .bind("password", password.encoded())
                    .execute(),
                user));
  }

  private static void require(int changed, UserId user) {
    if (changed == 0) {
      throw new IllegalStateException("no such user: " + user);
    }
  }

  /** Names are not empty, so that the beginning comes before them all. */
  private static final String ALL =
      """
      -- users.all
      select id, name, role, enabled, token_version, grace_until
      from app_user
      where name > :after
      order by name
      limit :limit
      """;

  @Override
  public Page<User, Username> all(PageRequest<Username> wanted) {
    List<User> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(ALL)
                    .bind("after", wanted.after().map(Username::value).orElse(""))
                    .bind("limit", wanted.oneMore())
                    .map((row, context) -> user(row))
                    .list());
    return Page.of(found, wanted.limit(), User::name);
  }

  /** Whoever asks waits for others who might change one of these. */
  private static final String ADMINS =
      """
      -- users.admins
      select id from app_user where role = 'admin' and enabled order by id for update
      """;

  @Override
  public boolean hasAdminBesides(UserId user) {
    return transactions.inOne(
        handle ->
            handle.createQuery(ADMINS).mapTo(UUID.class).list().stream()
                .anyMatch(id -> !id.equals(user.value())));
  }

  static User user(ResultSet row) throws SQLException {
    return new User(
        new UserId(Columns.uuid(row, "id")),
        new Username(row.getString("name")),
        Role.named(row.getString("role")).orElseThrow(),
        row.getBoolean("enabled"),
        floor(row));
  }

  private static TokenFloor floor(ResultSet row) throws SQLException {
    return new TokenFloor(row.getInt("token_version"), Columns.instant(row, "grace_until"));
  }

  private static final String EVERYBODY =
      """
      -- users.everybody
      select token_version, grace_until from token_floor
      """;

  @Override
  public TokenFloor everybody() {
    return transactions
        .<Optional<TokenFloor>>reading(
            handle -> handle.createQuery(EVERYBODY).map((row, context) -> floor(row)).findOne())
        .orElse(TokenFloor.FIRST);
  }

  private static final String RAISE =
      """
      -- users.raise
      insert into token_floor (token_version, grace_until) values (:version, :grace)
      on conflict (single) do update
      set token_version = excluded.token_version, grace_until = excluded.grace_until
      """;

  @Override
  public void raise(TokenFloor everybody) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(RAISE)
                .bind("version", everybody.least())
                .bind("grace", Columns.moment(everybody.graceUntil()))
                .execute());
  }
}
