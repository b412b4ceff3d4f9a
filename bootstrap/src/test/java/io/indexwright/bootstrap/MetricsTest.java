package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Path RULES = Path.of("..", "docs", "operations", "alerts.yml");
  private static final Pattern METRIC = Pattern.compile("[a-z]+(_[a-z]+)+(?=[{\\[ ])");

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = RunningProduct.get().address().resolve(path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void showsWhatTheProductDoes() throws IOException, InterruptedException {
    HttpResponse<String> list = get("/api/v1/indices");
    String shown = get("/metrics").body();

    assertThat(list.headers().firstValue("RateLimit")).isPresent();
    assertThat(shown)
        .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/indices\"")
        .contains("le=\"0.2\"", "le=\"0.5\"", "le=\"1.0\"")
        .contains("hikaricp_connections_active{pool=\"indexwright\"")
        .contains("indexwright_sql_seconds_count", "jvm_memory_used_bytes", "indexwright_build{");
  }

  /** An alert on a metric that nobody measures never comes. */
  @Test
  void measuresWhatTheAlertsAskFor() throws IOException, InterruptedException {
    get("/api/v1/indices");
    String shown = get("/metrics").body();
    Set<String> asked =
        Files.readAllLines(RULES).stream()
            .filter(line -> line.strip().startsWith("expr:") || line.startsWith("          "))
            .flatMap(line -> METRIC.matcher(line).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asked).hasSizeGreaterThan(4).allSatisfy(name -> assertThat(shown).contains(name));
  }
}
