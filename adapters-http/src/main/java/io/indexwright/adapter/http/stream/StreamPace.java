package io.indexwright.adapter.http.stream;

import java.time.Duration;

/**
 * How streams are served.
 *
 * @param most how many may be open in this process at the same time
 * @param batch how many events are read for one of them at once, and wait to be written
 * @param look how often the log is looked at, unless somebody says that there is something new
 * @param heartBeat after this time without an event a sign of life is sent; shorter than the time
 *     after which an idle connection is closed
 * @param patience how long a reader may take nothing before he is cut off
 */
public record StreamPace(
    int most, int batch, Duration look, Duration heartBeat, Duration patience) {

  /** A hundred streams; a look every half second. */
  public static final StreamPace USUAL =
      new StreamPace(
          100, 100, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(10));

  /** Refuses a pace at which nothing is told. */
  public StreamPace {
    if (most < 1 || batch < 1 || look.toMillis() < 1 || heartBeat.isNegative()) {
      throw new IllegalArgumentException("there is a stream, an event, and a look now and then");
    }
  }
}
