package io.indexwright.application.port.feed;

import io.indexwright.proof.Digest;
import java.util.Optional;

/** What sources said, byte by byte, so that history can be read again without asking them. */
public interface RawResponses {

  /**
   * Keeps a body. What is kept already changes nothing.
   *
   * @param digest the hash of {@code body}
   * @throws IllegalArgumentException if it is the hash of something else
   */
  void keep(Digest digest, byte[] body);

  /** Returns the body with this hash. */
  Optional<byte[]> find(Digest digest);
}
