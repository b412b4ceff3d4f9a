package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.Allowance;
import java.net.URI;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Pattern CREDITS = Pattern.compile("([0-9]{1,9})(?:/([0-9]{1,9}))?");

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

  /**
   * Reads the credits of a plan: those of a minute, or of a minute and of a day as in {@code
   * 8/800}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Allowance credits(String text) {
    Matcher parts = CREDITS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "expected credits of a minute and a day such as 8/800, was " + text);
    }
    OptionalInt aDay = Stream.ofNullable(parts.group(2)).mapToInt(Integer::parseInt).findFirst();
    return new Allowance(TwelveDataSource.NAME, Integer.parseInt(parts.group(1)), aDay);
  }

  /** Returns the same for another endpoint. */
  public TwelveDataSettings at(URI other) {
    return new TwelveDataSettings(other, key, allowance, mostSymbols, mostBytes);
  }

  /** Up to 100 symbols a request, and 64 MiB a response. */
  public static TwelveDataSettings of(ApiKey key, Allowance allowance) {
    return new TwelveDataSettings(ENDPOINT, key, allowance, 100, 64 << 20);
  }
}
