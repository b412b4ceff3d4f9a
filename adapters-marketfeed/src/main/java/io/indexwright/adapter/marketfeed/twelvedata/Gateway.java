package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.indexwright.adapter.marketfeed.guard.FeedFault;
import io.indexwright.adapter.marketfeed.guard.LimitedBody;
import io.indexwright.application.feed.Failure;
import io.indexwright.proof.Digest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Sends a question under the policies, and gives out what is JSON and no error. */
final class Gateway {
  private static final int OK = 200;

  private final TwelveDataSettings settings;
  private final TwelveDataSource.Surroundings surroundings;
  private final Faults faults;
  private final HttpClient client;

  /** What was answered, as it came and as it reads. */
  private static final class Body {
    private final JsonNode said;
    private final byte[] bytes;

    Body(JsonNode said, byte[] bytes) {
      this.said = said;
      this.bytes = bytes;
    }
  }

  Gateway(TwelveDataSettings settings, TwelveDataSource.Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.faults = new Faults(settings.key());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .connectTimeout(surroundings.policies().connect())
            .followRedirects(HttpClient.Redirect.NEVER) // another host must not see the key
            .build();
  }

  Faults faults() {
    return faults;
  }

  /**
   * Asks, as often as the policies let it, and keeps what was answered.
   *
   * @throws FeedFault if there is no answer to be read
   */
  Answer ask(Question question) {
    Body body = surroundings.policies().call(() -> pay(question), () -> send(question));
    Digest digest = Digest.of(body.bytes);
    surroundings.responses().keep(digest, body.bytes);
    return new Answer(body.said, digest);
  }

  private void pay(Question question) {
    if (question.credits() > settings.allowance().atOnce()) {
      throw FeedFault.lasting(
          Failure.FORBIDDEN,
          "the plan has no "
              + question.credits()
              + " credits at once, which this costs at Twelve Data");
    }
    surroundings
        .quota()
        .take(settings.allowance(), question.credits(), surroundings.clock().instant())
        .fold(
            () -> question,
            spent -> {
              throw FeedFault.lasting(
                  Failure.EXHAUSTED,
                  "no "
                      + question.credits()
                      + " credits of Twelve Data are left; there will be more at "
                      + spent.until());
            });
  }

  private Body send(Question question) throws InterruptedException {
    HttpRequest request =
        surroundings
            .policies()
            .request(question.at(settings.endpoint()))
            .header("Authorization", settings.key().authorization())
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      return read(client.send(request, head -> new LimitedBody(settings.mostBytes())));
    } catch (IOException broken) {
      throw fault(broken);
    }
  }

  private FeedFault fault(IOException broken) {
    return LimitedBody.isTooLarge(broken)
        ? faults.malformed("expected at most " + settings.mostBytes() + " bytes, was more")
        : FeedFault.passing(
            "the connection to Twelve Data failed: "
                + settings.key().hiddenIn(broken.getClass().getSimpleName() + said(broken)));
  }

  private static String said(IOException broken) {
    return Optional.ofNullable(broken.getMessage()).map(message -> ": " + message).orElse("");
  }

  private Body read(HttpResponse<byte[]> response) throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("");
    byte[] bytes = LimitedBody.unpacked(response.body(), encoding, settings.mostBytes());
    boolean isOk = response.statusCode() == OK;
    if (isOk && settings.key().isIn(bytes)) {
      throw faults.malformed("it repeats the key, so that nothing of it can be kept");
    }
    JsonNode said = isOk ? json(bytes) : jsonIfAny(bytes);
    if (Faults.isNothingThere(said)) {
      return new Body(said, bytes);
    }
    if (!isOk) {
      throw faults.of(response.statusCode(), said, wish(response));
    }
    if (Faults.isError(said)) {
      throw faults.of(said);
    }
    return new Body(said, bytes);
  }

  private JsonNode json(byte[] bytes) throws IOException {
    try {
      JsonNode said = Fields.JSON.readTree(bytes);
      if (said.isMissingNode()) {
        throw faults.malformed("expected JSON, was nothing");
      }
      return said;
    } catch (JsonProcessingException malformed) {
      throw faults.malformed("expected JSON, but " + malformed.getOriginalMessage());
    }
  }

  private static JsonNode jsonIfAny(byte[] bytes) throws IOException {
    try {
      return Fields.JSON.readTree(bytes);
    } catch (JsonProcessingException page) {
      return MissingNode.getInstance();
    }
  }

  /** {@code Retry-After} is a number of seconds or a date (RFC 9110, 10.2.3). */
  private Optional<Duration> wish(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .flatMap(this::duration)
        .filter(wish -> !wish.isNegative() && !wish.isZero());
  }

  private Optional<Duration> duration(String text) {
    try {
      return Optional.of(
          text.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(surroundings.clock().instant(), date(text)));
    } catch (NumberFormatException | DateTimeException | ArithmeticException neither) {
      return Optional.empty();
    }
  }

  private static Instant date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
