package io.indexwright.adapter.http.outgoing;

import java.util.Set;

/**
 * Which addresses may be talked to.
 *
 * @param isPublic whether it has to be {@code https}, and an address that everybody has; otherwise
 *     everything goes that this machine reaches
 */
public record OutgoingRules(boolean isPublic, Set<Integer> ports) {

  /** {@code https} on its own port, and on the one that is usual beside it. */
  public static final OutgoingRules STRICT = new OutgoingRules(true, Set.of(443, 8443));

  /** Keeps a copy that nobody can change. */
  public OutgoingRules {
    ports = Set.copyOf(ports);
  }

  /** What is on this machine or in this house, for tests and for those who know what they do. */
  public static OutgoingRules inside(Integer... ports) {
    return new OutgoingRules(false, Set.of(ports));
  }
}
