package io.indexwright.adapter.http.form;

import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.port.reference.FactFormat;
import io.indexwright.rulebook.IndexDefinition;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads documents that requests bring. */
public final class Document {
  /** A JSON pointer (RFC 6901), and what is wrong there. */
  private static final Pattern PLACED =
      Pattern.compile("(/.*?)(?:: | (?=is ))(.*)", Pattern.DOTALL);

  /** An escape can name zero, or half a character; what an index is called is kept without. */
  private static final Pattern NAME = Pattern.compile("[^\\x00\\p{Cs}]*");

  private Document() {}

  /**
   * Reads the body in {@code format}.
   *
   * @throws RefusedException with every fault of it, each at its place
   */
  public static <T> T read(Context request, FactFormat<T> format) {
    try {
      return format.read(request.body());
    } catch (MalformedDocumentException malformed) {
      throw malformed(malformed.faults());
    }
  }

  /** Reads the rules of an index in {@code format}, as above. */
  public static IndexDefinition read(Context request, DefinitionFormat format) {
    IndexDefinition rules = Document.<IndexDefinition>read(request, format::read);
    if (!NAME.matcher(rules.name()).matches()) {
      throw malformed(List.of("/name: expected characters that can be kept"));
    }
    return rules;
  }

  private static RefusedException malformed(List<String> faults) {
    return RefusedException.malformed(faults.stream().map(Document::fault).toList());
  }

  private static Fault fault(String told) {
    Matcher placed = PLACED.matcher(told);
    return placed.matches() ? new Fault(placed.group(1), placed.group(2)) : new Fault("body", told);
  }
}
