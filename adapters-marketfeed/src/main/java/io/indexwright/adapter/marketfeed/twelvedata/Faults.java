package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.marketfeed.guard.FeedFault;
import io.indexwright.application.feed.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * What the vendor's error codes mean. They come as the status of HTTP, or as {@code code} in an
 * object with the status {@code error} under HTTP 200, for a whole request or for one symbol.
 */
final class Faults {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;
  private static final int SERVER = 500;
  private static final int MOST_SHOWN = 200;
  private static final String NOTHING_THERE = "No data is available on the specified dates";

  private final ApiKey key;

  Faults(ApiKey key) {
    this.key = key;
  }

  static boolean isError(JsonNode said) {
    return said.path("status").asText().equals("error");
  }

  /** The vendor calls an empty stretch of days an error of the request. */
  static boolean isNothingThere(JsonNode said) {
    return isError(said) && said.path("message").asText().startsWith(NOTHING_THERE);
  }

  /** Reads an error object. */
  FeedFault of(JsonNode error) {
    return of(error.path("code").asInt(), error, Optional.empty());
  }

  /**
   * Explains a code.
   *
   * @param wish after how long the vendor wants to be asked again, if it said so
   */
  FeedFault of(int code, JsonNode said, Optional<Duration> wish) {
    String text = "Twelve Data answered (" + code + ")" + message(said);
    boolean isOfTheServer = code >= SERVER;
    Failure failure = isOfTheServer ? Failure.AWAY : failure(code);
    return wish.filter(asked -> isOfTheServer || code == TOO_MANY)
        .map(asked -> FeedFault.later(failure, text, asked))
        .orElseGet(
            () -> isOfTheServer ? FeedFault.passing(text) : FeedFault.lasting(failure, text));
  }

  /** Says that an answer is not what was asked for. */
  FeedFault malformed(String text) {
    return FeedFault.lasting(
        Failure.MALFORMED, "Twelve Data answered something else: " + key.hiddenIn(text));
  }

  private static Failure failure(int code) {
    return switch (code) {
      case UNAUTHORIZED, FORBIDDEN -> Failure.FORBIDDEN;
      case NOT_FOUND -> Failure.UNKNOWN;
      case TOO_MANY -> Failure.EXHAUSTED;
      default -> code >= 400 ? Failure.REFUSED : Failure.MALFORMED;
    };
  }

  private String message(JsonNode said) {
    String message = key.hiddenIn(said.path("message").asText());
    String shown =
        message.length() <= MOST_SHOWN ? message : message.substring(0, MOST_SHOWN) + "…";
    return shown.isBlank() ? "" : ": " + shown;
  }
}
