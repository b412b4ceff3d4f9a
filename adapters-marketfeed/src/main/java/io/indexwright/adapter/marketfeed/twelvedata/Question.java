package io.indexwright.adapter.marketfeed.twelvedata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request, without the key.
 *
 * @param credits that it costs
 * @param parameters in the order in which they are written
 */
public record Question(String path, int credits, Map<String, String> parameters) {

  /** Asks for all of {@code symbols}, each of which costs {@code creditsEach}. */
  public static Question of(String path, int creditsEach, List<String> symbols) {
    return new Question(path, Math.multiplyExact(creditsEach, symbols.size()), Map.of())
        .with("symbol", String.join(",", symbols));
  }

  /** Returns one with one parameter more. */
  public Question with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new Question(path, credits, more);
  }

  URI at(URI endpoint) {
    return endpoint.resolve(
        path
            + parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", "?", "")));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
