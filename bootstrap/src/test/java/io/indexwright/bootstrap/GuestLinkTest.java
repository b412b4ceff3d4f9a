package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The link that the demo prints. */
@Tag("once")
class GuestLinkTest {
  private static final Pattern LINK = Pattern.compile("(http://[^/]+)/#signin=([^&]+)&.+");

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Matcher link() {
    Matcher link = LINK.matcher(RunningProduct.get().signedIn());
    assertThat(link.matches()).isTrue();
    return link;
  }

  private HttpResponse<String> follow(Matcher link) throws Exception {
    return sent(
        HttpRequest.newBuilder(URI.create(link.group(1) + "/api/v1/auth/one-time"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"token\":\"%s\"}".formatted(link.group(2)))));
  }

  private static String accessToken(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body()).get("accessToken").asText();
  }

  /**
   * The first sign-in of a process loads all that signs; on a busy machine that can outlast what a
   * transaction may, and another link is taken.
   */
  @Test
  void signsInOnce_andShowsThePortfolioOfTheDemo() throws Exception {
    Matcher link = link();
    HttpResponse<String> first = follow(link);
    for (int others = 0; first.statusCode() >= 500 && others < 3; others++) {
      link = link();
      first = follow(link);
    }
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(follow(link).statusCode()).isEqualTo(401);

    HttpResponse<String> portfolios =
        sent(
            HttpRequest.newBuilder(URI.create(link.group(1) + "/api/v1/portfolios"))
                .header("Authorization", "Bearer " + accessToken(first)));
    assertThat(portfolios.statusCode()).isEqualTo(200);
    assertThat(portfolios.body()).contains("Demo portfolio");
  }
}
