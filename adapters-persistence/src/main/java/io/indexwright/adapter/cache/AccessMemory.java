package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.application.port.access.Users;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What is looked at with every request, as it was at most a second ago: how a user stands, which
 * tokens are good, and whose a key is. What is written through the same memory is seen at once, and
 * what another process wrote within the second.
 */
public final class AccessMemory {
  private static final int MOST = 10_000;

  private final Cache<UserId, Optional<User>> users;
  private final Cache<Boolean, TokenFloor> everybody;
  private final Cache<RememberedApiKeys.Shown, Optional<ApiKey>> keys;

  /** Remembers nothing yet, and tells {@code meters} how often it helped. */
  public AccessMemory(MeterRegistry meters) {
    this(meters, Ticker.systemTicker());
  }

  AccessMemory(MeterRegistry meters, Ticker ticker) {
    Seconds seconds = new Seconds(meters, ticker);
    this.users = seconds.remember("users", MOST);
    this.everybody = seconds.remember("token-floor", MOST);
    this.keys = seconds.remember("api-keys", MOST);
  }

  /**
   * Returns the same users, remembered.
   *
   * @param committed does work when what the thread is writing is written
   */
  public Users over(Users stored, Executor committed) {
    return new RememberedUsers(
        stored,
        users,
        everybody,
        () ->
            committed.execute(
                () -> {
                  users.invalidateAll();
                  everybody.invalidateAll();
                }));
  }

  /**
   * Returns the same keys, remembered by what is shown of them.
   *
   * @param committed does work when what the thread is writing is written
   */
  public ApiKeys over(ApiKeys stored, Executor committed) {
    return new RememberedApiKeys(stored, keys, () -> committed.execute(keys::invalidateAll));
  }
}
