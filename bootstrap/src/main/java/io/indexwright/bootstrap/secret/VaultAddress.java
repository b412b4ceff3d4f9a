package io.indexwright.bootstrap.secret;

import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a document of secrets is.
 *
 * @param server {@code http} or {@code https}, a host and maybe a port, and nothing else
 * @param mount where its engine is mounted
 * @param path of the document in the engine
 */
public record VaultAddress(URI server, String mount, String path) {
  private static final Pattern SERVER =
      Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?/?");
  private static final Predicate<String> WORD =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*").asMatchPredicate();
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Refuses what could lead elsewhere; the message shows nothing of an address that may carry a
   * password.
   */
  public VaultAddress {
    if (!SERVER.matcher(server.toString()).matches()) {
      throw new IllegalArgumentException("expected https://host:8200");
    }
    if (!Stream.of((mount + "/" + path).split("/", -1)).allMatch(WORD)) {
      throw new IllegalArgumentException(
          "expected words between strokes, such as team/indexwright");
    }
  }

  /** Returns true if everybody on the way can read what is said. */
  public boolean isOpenOnTheWay() {
    return "http".equals(server.getScheme()) && !LOOPBACK.contains(server.getHost());
  }

  URI document() {
    return server.resolve("/v1/" + mount + "/data/" + path);
  }

  /** The server alone. */
  @Override
  public String toString() {
    return "the vault at " + server;
  }
}
