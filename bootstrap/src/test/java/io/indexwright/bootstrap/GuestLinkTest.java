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

  private HttpResponse<String> signIn(String face, String token) throws Exception {
    return sent(
        HttpRequest.newBuilder(URI.create(face + "/api/v1/auth/one-time"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"token\":\"%s\"}".formatted(token))));
  }

  private static String accessToken(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body()).get("accessToken").asText();
  }

  @Test
  void signsInOnce_andShowsThePortfolioOfTheDemo() throws Exception {
    Matcher link = LINK.matcher(RunningProduct.get().signedIn());
    assertThat(link.matches()).isTrue();
    String face = link.group(1);

    HttpResponse<String> first = signIn(face, link.group(2));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(signIn(face, link.group(2)).statusCode()).isEqualTo(401);

    HttpResponse<String> portfolios =
        sent(
            HttpRequest.newBuilder(URI.create(face + "/api/v1/portfolios"))
                .header("Authorization", "Bearer " + accessToken(first)));
    assertThat(portfolios.statusCode()).isEqualTo(200);
    assertThat(portfolios.body()).contains("Demo portfolio");
  }
}
