package io.indexwright.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.application.memory.access.InMemoryApiKeys;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.port.access.Users;
import io.indexwright.proof.Digest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another process writes goes past the memory. */
class AccessMemoryTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final User ADA =
      User.of(new UserId(new UUID(0, 1)), new Username("ada"), Role.ADMIN);
  private static final User VIEWER = new User(ADA.id(), ADA.name(), Role.VIEWER, true, ADA.floor());
  private static final TokenFloor RAISED = TokenFloor.FIRST.raised(NOW);
  private static final ApiKeyPrefix PREFIX = new ApiKeyPrefix("abcdefghijkl");
  private static final Digest SECRET = Digest.of("secret");
  private static final ApiKey KEY =
      new ApiKey(
          new ApiKeyId(new UUID(0, 2)),
          PREFIX,
          ADA.id(),
          "desk",
          Set.of(Scope.INDICES_READ),
          NOW.plusSeconds(60),
          Optional.empty());

  private final AtomicLong now = new AtomicLong();
  private final AccessMemory memory = new AccessMemory(new SimpleMeterRegistry(), now::get);
  private final InMemoryUsers storedUsers = new InMemoryUsers();
  private final InMemoryApiKeys storedKeys = new InMemoryApiKeys(storedUsers);
  private final Users users = memory.over(storedUsers, Runnable::run);
  private final ApiKeys keys = memory.over(storedKeys, Runnable::run);

  @BeforeEach
  void add() {
    users.add(ADA, new PasswordHash("x"));
    keys.add(KEY, SECRET);
    assertThat(users.find(ADA.id())).contains(ADA);
    assertThat(users.everybody()).isEqualTo(TokenFloor.FIRST);
    assertThat(keys.match(PREFIX, SECRET)).contains(KEY);
  }

  @Test
  void seesAtOnce_whatIsWrittenThroughIt() {
    users.change(VIEWER);
    users.raise(RAISED);
    keys.expire(KEY.id(), NOW);

    assertThat(users.find(ADA.id())).contains(VIEWER);
    assertThat(users.everybody()).isEqualTo(RAISED);
    assertThat(keys.match(PREFIX, SECRET).orElseThrow().isGoodAt(NOW)).isFalse();
  }

  @Test
  void seesWhatAnotherProcessWrites_afterASecond() {
    storedUsers.change(VIEWER);
    storedUsers.raise(RAISED);
    storedKeys.expire(KEY.id(), NOW);
    now.addAndGet(Duration.ofMillis(999).toNanos());

    assertThat(users.find(ADA.id())).contains(ADA);
    assertThat(users.everybody()).isEqualTo(TokenFloor.FIRST);
    assertThat(keys.match(PREFIX, SECRET)).contains(KEY);

    now.addAndGet(Duration.ofMillis(1).toNanos());

    assertThat(users.find(ADA.id())).contains(VIEWER);
    assertThat(users.everybody()).isEqualTo(RAISED);
    assertThat(keys.match(PREFIX, SECRET).orElseThrow().isGoodAt(NOW)).isFalse();
  }

  /** Whoever changes somebody has to know how he stands. */
  @Test
  void holdsNobodyFromMemory() {
    storedUsers.change(VIEWER);

    assertThat(users.hold(ADA.id())).contains(VIEWER);
    assertThat(keys.match(PREFIX, Digest.of("another"))).isEmpty();
  }
}
