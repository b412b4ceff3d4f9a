package io.indexwright.adapter.marketfeed.twelvedata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The key by which the vendor knows us. It goes into a header, or into the address of a stream, and
 * nowhere else: its text has no public accessor, and {@link #toString} does not show it.
 */
public final class ApiKey {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]+");
  private static final String HIDDEN = "***";

  private final String text;

  /** Takes a key of visible characters; the message of a refusal does not show it. */
  public ApiKey(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an API key: expected visible characters only");
    }
    this.text = text;
  }

  /** Returns the value of the header {@code Authorization}. */
  String authorization() {
    return "apikey " + text;
  }

  /**
   * Returns the address of a stream at {@code endpoint}, which has the key in its query, since the
   * vendor documents no other way. It is for opening a connection, and for nobody to see.
   */
  public URI addressed(URI endpoint) {
    return URI.create(endpoint + "?apikey=" + encoded());
  }

  /** Returns {@code said} without the key. */
  public String hiddenIn(String said) {
    return said.replace(text, HIDDEN).replace(encoded(), HIDDEN);
  }

  private String encoded() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns true if somebody repeats the key to us. */
  boolean isIn(byte[] said) {
    return new String(said, StandardCharsets.ISO_8859_1).contains(text);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
