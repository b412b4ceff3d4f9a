package io.indexwright.application.memory.feed;

import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.proof.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Bodies in a map. */
public final class InMemoryRawResponses implements RawResponses {
  private final Map<Digest, byte[]> bodies = new ConcurrentHashMap<>();

  @Override
  public void keep(Digest digest, byte[] body) {
    if (!Digest.of(body).equals(digest)) {
      throw new IllegalArgumentException("not the hash of the body: " + digest);
    }
    bodies.putIfAbsent(digest, body.clone());
  }

  @Override
  public Optional<byte[]> find(Digest digest) {
    return Optional.ofNullable(bodies.get(digest)).map(byte[]::clone);
  }
}
