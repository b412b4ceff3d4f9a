package io.indexwright.bootstrap.trace;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a collector of traces is.
 *
 * @param base {@code http} or {@code https}, a host, and maybe a port and a path
 * @param headers by which it knows us; secrets
 */
public record CollectorAddress(URI base, Map<String, String> headers) {
  private static final int LAST_PORT = 65_535;

  /**
   * Refuses what no request can be sent to or with; the message is not for the log, for it may show
   * a secret.
   */
  public CollectorAddress {
    boolean saysMore =
        Stream.of(base.getRawUserInfo(), base.getRawQuery(), base.getRawFragment())
            .anyMatch(Objects::nonNull);
    if (saysMore || base.getPort() > LAST_PORT) {
      throw new IllegalArgumentException("not the address of a collector");
    }
    headers = Map.copyOf(headers);
    headers.forEach(HttpRequest.newBuilder(base)::header);
  }

  /**
   * Reads {@code name=value,…}; no value has a comma.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Map<String, String> headers(String text) {
    Map<String, String> headers = new HashMap<>();
    for (String pair : text.split(",", -1)) {
      int sign = pair.indexOf('=');
      if (sign < 0) {
        throw new IllegalArgumentException("a header without a value");
      }
      headers.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
    }
    return headers;
  }

  /** Where the protocol has traces (OTLP/HTTP, <em>OTLP/HTTP Request</em>). */
  String traces() {
    return base.toString().replaceFirst("/$", "") + "/v1/traces";
  }

  /** The server alone. */
  @Override
  public String toString() {
    return "the collector at " + base;
  }
}
