package io.indexwright.adapter.http.outgoing;

import io.indexwright.adapter.http.outgoing.OutgoingGuard.Destination;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents of others, as long as they are short. */
public final class OutgoingDocuments implements AutoCloseable {
  private static final OutgoingMessage QUESTION =
      new OutgoingMessage("GET", List.of("Accept: application/json, application/jwk-set+json"), "");

  private final OutgoingGuard guard;
  private final OutgoingLine line;
  private final int most;

  /**
   * Asks where {@code guard} lets us go, by {@code line}.
   *
   * @param most how many bytes a document has
   */
  public OutgoingDocuments(OutgoingGuard guard, OutgoingLine line, int most) {
    this.guard = guard;
    this.line = line;
    this.most = most;
  }

  /**
   * Returns the document at {@code url}.
   *
   * @throws IOException if there is no answer, it is not 200, or it is too long
   * @throws ForbiddenUrlException if we do not go there
   */
  public String at(URI url) throws IOException {
    Destination to = guard.check(url);
    byte[] body = line.send(QUESTION, to, answer -> new WholeAnswer(answer, most).body());
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Asks no more. */
  @Override
  public void close() {
    line.close();
  }
}
