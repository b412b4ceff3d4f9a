package io.indexwright.adapter.http.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of an answer what it came to, and no more than it has to: the rest may be endless. */
public final class StatusLine {
  private static final Pattern FORM = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

  /** An answer that is still to come is announced with such a status. */
  private static final int INTERIM = 200;

  private static final int LONGEST_LINE = 4_096;

  /** The head of an answer has fewer. */
  static final int MOST_LINES = 100;

  private final InputStream in;

  /** Reads the head of an answer that nothing was read of. */
  public StatusLine(InputStream in) {
    this.in = in;
  }

  /** Returns the status. */
  public int read() throws IOException {
    int status = INTERIM - 1;
    for (int lines = 0; status < INTERIM && lines < MOST_LINES; lines++) {
      Matcher line = FORM.matcher(line());
      status = line.matches() ? Integer.parseInt(line.group(1)) : status;
    }
    if (status < INTERIM) {
      throw new IOException("no answer of HTTP/1.1");
    }
    return status;
  }

  /** Returns the next line, without its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() == LONGEST_LINE) {
        throw new IOException("the answer breaks off");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }
}
