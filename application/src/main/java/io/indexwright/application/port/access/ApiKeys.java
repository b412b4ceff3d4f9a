package io.indexwright.application.port.access;

import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of programs; of what they are only a hash is kept. */
public interface ApiKeys {

  /**
   * Keeps a new key.
   *
   * @throws IllegalStateException if its owner is not known, or its prefix is taken
   */
  void add(ApiKey key, Digest secret);

  /** Returns a key, whether it is still good or not. */
  Optional<ApiKey> find(ApiKeyId key);

  /** Returns the key that has both, whether it is still good or not. */
  Optional<ApiKey> match(ApiKeyPrefix prefix, Digest secret);

  /** Returns the keys of a user, the newest first. */
  List<ApiKey> of(UserId owner);

  /** Lets a key expire at {@code at}, if it would not have expired before. */
  void expire(ApiKeyId key, Instant at);

  /** Notes that a key was used; what was noted within a minute before stays. */
  void used(ApiKeyId key, Instant at);
}
