package io.indexwright.adapter.marketfeed.guard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A server on this machine that answers as it is told. */
public final class Vendor implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer takes 40 ms
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Said> voice = request -> Said.of(500, "");

  /** One request as it arrived. */
  public record Asked(URI uri, Map<String, List<String>> headers) {

    public String path() {
      return uri.getPath();
    }

    public Map<String, String> parameters() {
      return Arrays.stream(uri.getRawQuery().split("&"))
          .map(parameter -> parameter.split("=", 2))
          .collect(
              Collectors.toMap(
                  parameter -> parameter[0],
                  parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
    }

    public String parameter(String name) {
      return parameters().getOrDefault(name, "");
    }

    /** A field of the head, by its name in the form of {@code Content-Type}. */
    public String field(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    public List<String> symbols() {
      return List.of(parameter("symbol").split(",", -1));
    }
  }

  /** One answer. */
  public static final class Said {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Said(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    public static Said of(int status, String body) {
      return new Said(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns bytes that are no text. */
    public static Said bytes(byte[] body) {
      return new Said(200, Map.of(), body);
    }

    public static Said ok(String body) {
      return of(200, body);
    }

    public Said with(String header, String value) {
      return new Said(status, Map.of(header, value), body);
    }

    public Said gzipped() {
      try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
          gzip.write(body);
        }
        return new Said(status, Map.of("Content-Encoding", "gzip"), bytes.toByteArray());
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  public Vendor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Asked request = new Asked(exchange.getRequestURI(), exchange.getRequestHeaders());
      asked.add(request);
      Said said = voice.apply(request);
      said.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(said.status, said.body.length == 0 ? -1 : said.body.length);
      if (said.body.length > 0) {
        exchange.getResponseBody().write(said.body);
      }
    }
  }

  public void says(Said said) {
    voice = request -> said;
  }

  public void says(Function<Asked, Said> answers) {
    voice = answers;
  }

  public List<Asked> asked() {
    return asked;
  }

  public URI endpoint() {
    return URI.create(
        "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
