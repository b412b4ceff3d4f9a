package io.indexwright.adapter.http.exchange;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import java.util.Optional;

/** Puts in force what holds for every exchange. */
public final class Conventions {
  /** In bytes; made anew for each answer, most of which are shorter. */
  private static final int PIECE = 4096;

  private Conventions() {}

  /**
   * Makes {@code config} answer with request ids, safe headers, our JSON and problem documents, and
   * lets nobody pass whom {@code gate} does not.
   */
  public static void applyTo(JavalinConfig config, Gate gate) {
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.responseBufferSize = PIECE;
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    config
        .routes
        .before(Conventions::open)
        .beforeMatched(
            exchange -> {
              Route.tellRetirement(exchange);
              gate.guard(exchange);
            });
    Problems.addTo(config);
    ServerProblems.addTo(config);
  }

  private static void open(Context exchange) {
    RequestId id = RequestId.from(Optional.ofNullable(exchange.header(RequestId.HEADER)));
    exchange.addHeader(RequestId.HEADER, id.value()); // none is there yet that would be replaced
    SecurityHeaders.of(exchange.req().isSecure()).forEach(exchange::addHeader);
  }
}
