package io.indexwright.adapter.http;

/**
 * Where the face listens.
 *
 * @param host a name or an IP address of this machine; not blank
 * @param port 0 to 65535; 0 lets the system pick a free one
 */
public record HttpAddress(String host, int port) {
  private static final int HIGHEST_PORT = 65_535;

  /** Refuses a blank host and a port that cannot be. */
  public HttpAddress {
    if (host.isBlank() || port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("not an address to listen on: " + host + ":" + port);
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
