package io.indexwright.adapter.tdengine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a TDengine is and who we are there.
 *
 * @param url {@code jdbc:TAOS-WS://host:6041/}, or with the name of the database at the end; what
 *     follows a question mark is handed to the driver
 */
public record TdengineAddress(String url, String user, String password) {
  private static final Pattern FORM =
      Pattern.compile("(jdbc:TAOS-WS://[^/?]+)/?([a-z][a-z0-9_]{0,31})?(?:\\?(.*))?");
  private static final String DATABASE = "indexwright";

  /** What the driver must be told: text as text, and instants that no zone shifts. */
  private static final List<String> OURS = List.of("varcharAsString=true", "timezone=UTC");

  /**
   * Refuses every other driver of TDengine: the one over REST shifts timestamps by the zone of the
   * process.
   */
  public TdengineAddress {
    if (!isUsable(url)) {
      throw new IllegalArgumentException("expected jdbc:TAOS-WS://host:6041/");
    }
  }

  /** Returns true if {@code url} is one of the WebSocket driver. */
  public static boolean isUsable(String url) {
    return FORM.matcher(url).matches();
  }

  /** The name of the database; {@code indexwright} if the address names none. */
  String database() {
    String named = part(2);
    return named.isEmpty() ? DATABASE : named;
  }

  /** The address of the server, outside every database. */
  String server() {
    return part(1) + "/?" + settings();
  }

  /** The address of the database. */
  String complete() {
    return part(1) + "/" + database() + "?" + settings();
  }

  private String settings() {
    Stream<String> theirs =
        Arrays.stream(part(3).split("&", -1)).filter(said -> !said.isEmpty() && !isOurs(said));
    return String.join("&", Stream.concat(theirs, OURS.stream()).toList());
  }

  private static boolean isOurs(String said) {
    String name = name(said);
    return OURS.stream().anyMatch(ours -> name(ours).equals(name));
  }

  private static String name(String setting) {
    return setting.split("=", 2)[0].toLowerCase(Locale.ROOT);
  }

  private String part(int group) {
    Matcher parts = FORM.matcher(url);
    String found = parts.matches() ? parts.group(group) : "";
    return found == null ? "" : found;
  }

  /** Fit for a log: neither the password nor anything after the question mark of the address. */
  @Override
  public String toString() {
    return "TdengineAddress[url=" + part(1) + "/" + database() + ", user=" + user + "]";
  }
}
