package io.indexwright.adapter.marketfeed.twelvedata.stream;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the stream is, and who we are.
 *
 * @param endpoint without the key, such as {@link #ENDPOINT}
 * @param mostCharacters that a message may have; a connection that sends a longer one is given up
 */
public record StreamSettings(URI endpoint, ApiKey key, int mostCharacters) {

  /** The one that the vendor documents. */
  public static final URI ENDPOINT = URI.create("wss://ws.twelvedata.com/v1/quotes/price");

  /** Refuses an address that is not of a WebSocket, or has a query already. */
  public StreamSettings {
    boolean isOfAStream =
        Optional.ofNullable(endpoint.getScheme())
            .filter(List.of("ws", "wss")::contains)
            .isPresent();
    if (!isOfAStream || endpoint.getRawQuery() != null || endpoint.getHost() == null) {
      throw new IllegalArgumentException("not an endpoint such as " + ENDPOINT + ": " + endpoint);
    }
    if (mostCharacters < 1) {
      throw new IllegalArgumentException("at least one character: " + mostCharacters);
    }
  }

  /** Up to 64 Ki characters a message: a price has 200, the answer for 500 symbols 60,000. */
  public static StreamSettings of(ApiKey key) {
    return new StreamSettings(ENDPOINT, key, 1 << 16);
  }
}
