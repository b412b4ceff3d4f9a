package io.indexwright.adapter.http.stream;

import io.indexwright.adapter.http.openapi.Documented;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A reader of a stream, as the standard has it: frames with a field on each line. */
final class Line implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpResponse<InputStream> answer;
  private final BufferedReader lines;

  private Line(HttpResponse<InputStream> answer) {
    this.answer = answer;
    this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  /**
   * What a reader hears.
   *
   * @param type empty if there is only an id or a sign of life
   */
  record Heard(String id, String type, String data, String comment) {
    static final Heard NOTHING = new Heard("", "", "", "");

    private Heard with(String line) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      return switch (line.substring(0, line.indexOf(':'))) {
        case "" -> new Heard(id, type, data, value);
        case "id" -> new Heard(value, type, data, comment);
        case "event" -> new Heard(id, value, data, comment);
        case "data" -> new Heard(id, type, data.isEmpty() ? value : data + "\n" + value, comment);
        default -> this;
      };
    }
  }

  static Line to(int port, String token, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Line(
        Documented.checked(CLIENT.sendAsync(request.build(), BodyHandlers.ofInputStream()).join()));
  }

  HttpResponse<InputStream> answer() {
    return answer;
  }

  /** Returns the next frame; empty if the line is over. */
  Optional<Heard> next() {
    try {
      Heard heard = Heard.NOTHING;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          return Optional.of(heard);
        }
        heard = heard.with(line);
      }
      return Optional.empty();
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  /** Returns the next frame that tells an event. */
  Heard nextEvent() {
    Heard heard = next().orElseThrow();
    while (heard.type().isEmpty()) {
      heard = next().orElseThrow();
    }
    return heard;
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
