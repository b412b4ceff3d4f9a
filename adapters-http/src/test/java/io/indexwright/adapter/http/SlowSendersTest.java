package io.indexwright.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two thousand who send a few bytes a second. */
@EnabledIfSystemProperty(named = "soak", matches = "true")
@Tag("once")
class SlowSendersTest {
  private static final Logger LOG = LoggerFactory.getLogger(SlowSendersTest.class);
  private static final int SENDERS = 2000;
  private static final int QUESTIONS = 4000;

  @Test
  void areClosedInTime_andNobodyElseFeelsThem() throws IOException {
    try (RunningApi api = new SmallHouse().run()) {
      slowest(api);
      Duration alone = slowest(api);
      List<SocketChannel> senders = open(api.port());
      long start = System.nanoTime();

      Duration crowded = slowest(api);
      while (!senders.isEmpty()) {
        senders.removeIf(SlowSendersTest::isClosedAfterAByte);
        api.get("/health/live");
      }

      Duration took = Duration.ofNanos(System.nanoTime() - start);
      LOG.info("closed after {}; p99 {} alone, {} in the crowd", took, alone, crowded);
      assertThat(took).isLessThan(Duration.ofSeconds(20));
      assertThat(crowded).isLessThan(alone.multipliedBy(2));
    }
  }

  /** Returns the time that 99 of 100 answers keep. */
  private static Duration slowest(RunningApi api) {
    long[] times = new long[QUESTIONS];
    for (int number = 0; number < QUESTIONS; number++) {
      long start = System.nanoTime();
      assertThat(api.get("/api/v1/indices").statusCode()).isEqualTo(200);
      times[number] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return Duration.ofNanos(times[QUESTIONS * 99 / 100]);
  }

  private static List<SocketChannel> open(int port) throws IOException {
    List<SocketChannel> senders = new ArrayList<>();
    String half = "GET /api/v1/indices HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    String headOnly = "POST /api/v1/indices HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n";
    for (int number = 0; number < SENDERS; number++) {
      SocketChannel sender =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      sender.configureBlocking(false);
      sender.write(ByteBuffer.wrap((number % 2 == 0 ? half : headOnly).getBytes(UTF_8)));
      senders.add(sender);
    }
    return senders;
  }

  private static boolean isClosedAfterAByte(SocketChannel sender) {
    try {
      if (sender.read(ByteBuffer.allocate(1)) == -1) {
        sender.close();
        return true;
      }
      sender.write(ByteBuffer.wrap("x".getBytes(UTF_8)));
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
