package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys that are shown come from memory, if they are there. */
record RememberedApiKeys(ApiKeys keys, Cache<Shown, Optional<ApiKey>> shown, Runnable forget)
    implements ApiKeys {

  /** What somebody shows of a key. */
  record Shown(ApiKeyPrefix prefix, Digest secret) {}

  @Override
  public Optional<ApiKey> match(ApiKeyPrefix prefix, Digest secret) {
    return shown.get(new Shown(prefix, secret), key -> keys.match(key.prefix(), key.secret()));
  }

  @Override
  public void add(ApiKey key, Digest secret) {
    keys.add(key, secret);
    forget.run();
  }

  @Override
  public void expire(ApiKeyId key, Instant at) {
    keys.expire(key, at);
    forget.run();
  }

  @Override
  public void used(ApiKeyId key, Instant at) {
    keys.used(key, at);
    forget.run();
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId key) {
    return keys.find(key);
  }

  @Override
  public List<ApiKey> of(UserId owner) {
    return keys.of(owner);
  }
}
