package io.indexwright.adapter.json.document;

import io.indexwright.proof.Canonical;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spreads a canonical text over lines: what fits into one stays in one. */
public final class Layout {
  private static final int WIDTH = 100;
  private static final int STEP = 2;

  private Layout() {}

  /** Returns {@code value} on as many lines as it takes. */
  public static String of(Canonical value) {
    return at(0, value) + "\n";
  }

  private static String at(int indent, Canonical value) {
    String line = joined(value, ", ", Layout::onOneLine);
    return indent + line.length() <= WIDTH ? line : broken(indent, value);
  }

  private static String onOneLine(Canonical value) {
    return joined(value, ", ", Layout::onOneLine);
  }

  private static String broken(int indent, Canonical value) {
    int inner = indent + STEP;
    String start = "\n" + " ".repeat(inner);
    String body = joined(value, "," + start, part -> at(inner, part));
    return body.charAt(0) == '"'
        ? body
        : body.charAt(0)
            + start
            + body.substring(1, body.length() - 1)
            + "\n"
            + " ".repeat(indent)
            + body.charAt(body.length() - 1);
  }

  private static String joined(
      Canonical value, String separator, Function<Canonical, String> form) {
    if (value instanceof Canonical.Fields fields) {
      return fields.values().entrySet().stream()
          .map(field -> key(field) + form.apply(field.getValue()))
          .collect(Collectors.joining(separator, "{", "}"));
    }
    return value instanceof Canonical.Items items
        ? items.items().stream().map(form).collect(Collectors.joining(separator, "[", "]"))
        : value.text();
  }

  private static String key(Map.Entry<String, Canonical> field) {
    return Canonical.of(field.getKey()).text() + ": ";
  }
}
