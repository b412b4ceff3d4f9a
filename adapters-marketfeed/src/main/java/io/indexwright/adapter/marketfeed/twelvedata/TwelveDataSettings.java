package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.Allowance;
import java.net.URI;

/**
 * Where the vendor is, who we are, and what we pay for.
 *
 * @param endpoint without a path, such as {@link #ENDPOINT}
 * @param allowance the credits of the plan
 * @param mostSymbols asked for in one request; fewer if the credits of a minute do not suffice
 * @param mostBytes that a response may have, unpacked; what is larger is not read to its end
 */
public record TwelveDataSettings(
    URI endpoint, ApiKey key, Allowance allowance, int mostSymbols, int mostBytes) {

  /** The one that the vendor documents. */
  public static final URI ENDPOINT = URI.create("https://api.twelvedata.com");

  /** Refuses an endpoint that is more or less than scheme, host and port, and limits below 1. */
  public TwelveDataSettings {
    if (!endpoint.isAbsolute() || !endpoint.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("not an endpoint such as " + ENDPOINT + ": " + endpoint);
    }
    if (mostSymbols < 1 || mostBytes < 1) {
      throw new IllegalArgumentException(
          "at least one symbol and one byte: " + mostSymbols + ", " + mostBytes);
    }
  }

  /** Up to 100 symbols a request, and 64 MiB a response. */
  public static TwelveDataSettings of(ApiKey key, Allowance allowance) {
    return new TwelveDataSettings(ENDPOINT, key, allowance, 100, 64 << 20);
  }
}
