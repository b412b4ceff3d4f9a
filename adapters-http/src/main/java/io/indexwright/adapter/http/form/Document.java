package io.indexwright.adapter.http.form;

import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.json.document.JsonText;
import io.indexwright.adapter.json.document.Place;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads documents that requests bring. */
public final class Document {
  /** A JSON pointer (RFC 6901), and what is wrong there. */
  private static final Pattern PLACED = Pattern.compile("(/.*?)(?:: | (?=is ))(.*)");

  private Document() {}

  /**
   * Reads the body with {@code reader}.
   *
   * @throws RefusedException with every fault of it, each at its place
   */
  public static <T> T read(Context request, Function<Place, Optional<T>> reader) {
    List<String> faults = new ArrayList<>();
    Optional<T> read = reader.apply(JsonText.parse(request.body(), faults));
    if (read.isEmpty() || !faults.isEmpty()) {
      throw malformed(faults);
    }
    return read.get();
  }

  /** Returns what to throw for {@code faults} as {@link Place} reports them. */
  public static RefusedException malformed(List<String> faults) {
    return RefusedException.malformed(faults.stream().map(Document::fault).toList());
  }

  private static Fault fault(String told) {
    Matcher placed = PLACED.matcher(told);
    return placed.matches()
        ? new Fault(placed.group(1), placed.group(2))
        : new Fault("body", told);
  }
}
