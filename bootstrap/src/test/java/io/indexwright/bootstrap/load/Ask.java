package io.indexwright.bootstrap.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request as it is sent.
 *
 * @param kind what it is counted under
 * @param text head and body
 * @param expected the only status that is no error
 */
record Ask(String kind, String text, int expected) {

  /** Asks for {@code path}; each of {@code headers} is a line. */
  static Ask get(String kind, String path, int expected, String... headers) {
    return new Ask(kind, head("GET", path, headers) + "\r\n", expected);
  }

  /** Sends {@code json}, which something is made of. */
  static Ask post(String kind, String path, String json, String... headers) {
    String head =
        head("POST", path, headers)
            + "Content-Type: application/json\r\nContent-Length: %s\r\n\r\n"
                .formatted(json.getBytes(UTF_8).length);
    return new Ask(kind, head + json, 201);
  }

  /** Returns true if {@code answer} has the status that was expected. */
  boolean isAnsweredBy(String answer) {
    return answer.startsWith("HTTP/1.1 " + expected + " ");
  }

  private static String head(String method, String path, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: load\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }
}
