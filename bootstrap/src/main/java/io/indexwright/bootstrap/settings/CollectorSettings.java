package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_OTLP_ENDPOINT;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_OTLP_HEADERS;

import io.indexwright.bootstrap.trace.CollectorAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where traces are told to. */
final class CollectorSettings {
  private final Map<Setting, String> given;
  private final List<String> faults;

  /** Adds what is wrong to {@code faults}. */
  CollectorSettings(Map<Setting, String> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  Optional<CollectorAddress> read() {
    Optional<String> headers = INDEXWRIGHT_OTLP_HEADERS.in(given);
    Optional<String> endpoint = INDEXWRIGHT_OTLP_ENDPOINT.in(given);
    if (endpoint.isEmpty() && headers.isPresent()) {
      faults.add(INDEXWRIGHT_OTLP_HEADERS + ": makes sense only with " + INDEXWRIGHT_OTLP_ENDPOINT);
    }
    Optional<CollectorAddress> open = endpoint.flatMap(this::open);
    return headers.isEmpty() ? open : open.flatMap(address -> known(address, headers.get()));
  }

  /** An address that is not understood may carry a password: it is not shown. */
  private Optional<CollectorAddress> open(String url) {
    try {
      return Optional.of(new CollectorAddress(URI.create(url), Map.of()));
    } catch (IllegalArgumentException malformed) {
      faults.add(INDEXWRIGHT_OTLP_ENDPOINT + ": expected an address such as http://localhost:4318");
      return Optional.empty();
    }
  }

  private Optional<CollectorAddress> known(CollectorAddress open, String headers) {
    try {
      return Optional.of(new CollectorAddress(open.base(), CollectorAddress.headers(headers)));
    } catch (IllegalArgumentException malformed) {
      faults.add(INDEXWRIGHT_OTLP_HEADERS + ": expected name=value,… that a request can carry");
      return Optional.empty();
    }
  }
}
