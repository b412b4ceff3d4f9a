package io.indexwright.adapter.http.stream;

import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.LoggedEvent;
import java.util.List;
import java.util.stream.Collectors;

/** How events are written on the line. */
final class Frame {
  private static final String RETRY_MILLIS = "1000";

  private Frame() {}

  /** Tells where the reader stands before he has heard anything, so that he can always go on. */
  static String opening(EventPosition position) {
    return "retry: " + RETRY_MILLIS + "\nid: " + position + "\n\n";
  }

  /** Tells that the line is alive, and how far it is: what passed was not for this reader. */
  static String heartBeat(EventPosition position) {
    return ": alive\nid: " + position + "\n\n";
  }

  static String of(List<LoggedEvent> events) {
    return events.stream().map(Frame::of).collect(Collectors.joining());
  }

  /** A JSON text may have lines of its own; each becomes a line of the frame. */
  private static String of(LoggedEvent logged) {
    String body =
        logged
            .event()
            .body()
            .lines()
            .map(line -> "data: " + line + "\n")
            .collect(Collectors.joining());
    return "id: " + logged.position() + "\nevent: " + logged.event().type() + "\n" + body + "\n";
  }
}
