package io.indexwright.adapter.http.outgoing;

import io.indexwright.adapter.http.outgoing.OutgoingGuard.Destination;
import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.adapter.http.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is sent on a line.
 *
 * @param fields of the head, without those that every message has
 */
public record OutgoingMessage(String method, List<String> fields, String body) {

  /** Keeps a copy that nobody can change. */
  public OutgoingMessage {
    fields = List.copyOf(fields);
  }

  /** Returns it as HTTP/1.1 has it, as a call of its own in the current trace. */
  byte[] bytes(Destination to) {
    Stream<String> first =
        Stream.of(
            method + " " + to.target() + " HTTP/1.1",
            "Host: " + to.authority(),
            "User-Agent: indexwright",
            Trace.HEADER + ": " + CurrentTrace.ofNextCall());
    String head =
        Stream.of(first, fields.stream(), Stream.of("Connection: close"))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\r\n"));
    return (head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
  }
}
