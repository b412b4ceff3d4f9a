package io.indexwright.adapter.http.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names one exchange in the answer and in the log.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens: harmless wherever it is shown
 */
record RequestId(String value) {
  static final String HEADER = "X-Request-Id";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Takes the id that came with the request if it has the form, or makes one. */
  static RequestId from(Optional<String> offered) {
    return new RequestId(
        offered
            .filter(id -> FORM.matcher(id).matches())
            .orElseGet(() -> UUID.randomUUID().toString()));
  }
}
