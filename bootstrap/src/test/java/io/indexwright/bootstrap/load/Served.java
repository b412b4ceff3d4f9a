package io.indexwright.bootstrap.load;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.indexwright.bootstrap.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server as a process of its own, with half a gigabyte of heap. */
final class Served implements AutoCloseable {
  private static final int THREADS = 12;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern AFTER_FULL_COLLECTION =
      Pattern.compile("Pause Full .*->([0-9]+)M\\(");

  /**
   * One machine is the whole crowd here, so that it may ask more than one client may; and a token
   * lasts as long as the longest run.
   */
  private static final Map<String, String> FOR_A_CROWD =
      Map.of(
          "INDEXWRIGHT_RATE_READ", "100000000",
          "INDEXWRIGHT_RATE_WRITE", "100000000",
          "INDEXWRIGHT_RATE_SIGN_IN", "1000",
          "INDEXWRIGHT_TOKEN_LIFETIME", "3600");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ChildProcess process;
  private final Path collections;
  private final URI address;

  private Served(ChildProcess process, Path collections) throws IOException {
    this.process = process;
    this.collections = collections;
    this.address = URI.create(process.until("http://").replaceAll(".*(http://[^ ]+).*", "$1"));
  }

  /** Starts the product as {@code serve} does, with what {@code home} has; logs are in folder. */
  static Served product(Path home, Path folder) throws IOException {
    return start(home, folder, "product", List.of(ChildProcess.PRODUCT, "serve"));
  }

  /** Starts what the product is compared with, on the database of a product that runs. */
  static Served bare(Path home, Path folder) throws IOException {
    return start(home, folder, "bare", List.of(BareServer.class.getName()));
  }

  private static Served start(Path home, Path folder, String name, List<String> program)
      throws IOException {
    Map<String, String> settings = new HashMap<>(FOR_A_CROWD);
    settings.put("INDEXWRIGHT_HOME", home.toString());
    Path collections = folder.resolve(name + "-gc.txt");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java("java"), "-Xmx512m", "-Xlog:gc:file=" + collections));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(program);
    return new Served(
        ChildProcess.start(command, settings, folder.resolve(name + "-log.txt")), collections);
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  int port() {
    return address.getPort();
  }

  /**
   * Asks so long, on as many connections as it has threads, that what is often done is compiled.
   */
  void warm(Supplier<Ask> asks, Duration time) throws IOException {
    try (Crowd few = new Crowd(port(), THREADS)) {
      few.hear(asks, Pace.withoutPause(time));
    }
  }

  /** Lets it collect all garbage there is. */
  void collectGarbage() throws IOException, InterruptedException {
    String[] command = {java("jcmd"), Long.toString(process.pid()), "GC.run"};
    assertThat(new ProcessBuilder(command).redirectOutput(DISCARD).start().waitFor()).isZero();
  }

  /** Returns what was left of the heap each time, in megabytes. */
  List<Integer> heapAfterFullCollections() throws IOException {
    try (Stream<String> lines = Files.lines(collections)) {
      return lines
          .map(AFTER_FULL_COLLECTION::matcher)
          .filter(Matcher::find)
          .map(found -> Integer.parseInt(found.group(1)))
          .toList();
    }
  }

  /** Returns how many connections to the database are in use, by what it tells of itself. */
  int connectionsInUse() throws IOException, InterruptedException {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("hikaricp_connections_active{"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** Lets {@code tenant} sign in. */
  String token(House.Tenant tenant) throws IOException, InterruptedException {
    String typed =
        JSON.writeValueAsString(Map.of("username", tenant.name(), "password", tenant.password()));
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/auth/token"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(typed))
            .build();
    return JSON.readTree(answer(request).body()).get("accessToken").asText();
  }

  /** Returns the answer to {@code path}, for whoever shows {@code header}. */
  HttpResponse<String> get(String path, String... header) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    if (header.length > 0) {
      request.headers(header[0].split(": ", 2));
    }
    return answer(request.build());
  }

  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  @Override
  public void close() {
    try {
      process.stops();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
