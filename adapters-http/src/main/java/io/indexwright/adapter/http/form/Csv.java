package io.indexwright.adapter.http.form;

import io.indexwright.adapter.http.page.Cursors;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * A table of comma-separated values (RFC 4180), the names of its columns first.
 *
 * @param columns as they are named in the first line
 * @param rows as many texts each; what is absent is empty
 */
public record Csv(List<String> columns, List<List<String>> rows) {
  private static final String TYPE = "text/csv";
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

  /** Keeps copies that nobody can change. */
  public Csv {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Returns true if {@code request} prefers a table to JSON. */
  public static boolean isPreferredBy(Context request) {
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    Optional.ofNullable(request.header(Header.ACCEPT)).ifPresent(accepted::addValue);
    return accepted.getValues().stream()
        .findFirst()
        .filter(type -> type.startsWith(TYPE))
        .isPresent();
  }

  /**
   * Answers with the table.
   *
   * @param next the cursor of more, if there is more; told in the header {@code Link} (RFC 8288)
   */
  public void answer(Context request, Optional<String> next) {
    next.ifPresent(cursor -> request.header("Link", link(request, cursor)));
    request.contentType(TYPE + "; charset=utf-8").result(text());
  }

  /** Returns the table, every line with its end. */
  public String text() {
    return Stream.concat(Stream.of(columns), rows.stream())
        .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n")))
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static String link(Context request, String cursor) {
    Stream<String> others =
        request.queryParamMap().entrySet().stream()
            .filter(one -> !one.getKey().equals(Cursors.PARAMETER))
            .flatMap(one -> one.getValue().stream().map(each -> query(one.getKey(), each)));
    return Stream.concat(others, Stream.of(query(Cursors.PARAMETER, cursor)))
        .collect(Collectors.joining("&", "<" + request.path() + "?", ">; rel=\"next\""));
  }

  private static String query(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
