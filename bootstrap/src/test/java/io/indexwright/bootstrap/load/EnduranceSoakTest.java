package io.indexwright.bootstrap.load;

import static io.indexwright.bootstrap.SoakNotes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The service under load for as long as leaks take to show. The figures go to target/soak.txt. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
@EnabledIfSystemProperty(named = "soak", matches = "true")
class EnduranceSoakTest {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 30);
  private static final int REQUESTS = Integer.getInteger("soak.rate", 500);
  private static final int CONNECTIONS = 1000;
  private static final Duration WARM = Duration.ofSeconds(20);

  /** In megabytes: what code and caches still grow by after a while. */
  private static final int SLACK = 16;

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final int LOOKS = 600;

  private final House house = House.furnished();

  @TempDir private Path folder = Path.of("");

  @Test
  void keepsItsHeapAndItsConnections() throws Exception {
    try (Served product = Served.product(house.home(), folder)) {
      Mix mix = Mix.of(house, product, house.tenants().size() / 2);
      product.warm(mix, WARM);
      Heard heard = heard(product, mix);
      List<Integer> heap = product.heapAfterFullCollections();
      int left = connectionsLeftInUse(product);

      note("%s requests a second for %s minutes:%n%s", REQUESTS, MINUTES, heard);
      note("heap after a full collection each minute, MB: %s", heap);
      note("connections to the database in use in the end: %s", left);
      int half = heap.size() / 2;
      assertThat(heard.errors()).isEmpty();
      assertThat(left).isZero();
      assertThat(Collections.max(heap.subList(half, heap.size())))
          .as("heap in the second half")
          .isLessThan(Collections.max(heap.subList(0, half)) + SLACK);
    }
  }

  private static Heard heard(Served product, Mix mix) throws Exception {
    Heard heard = new Heard();
    try (Crowd crowd = new Crowd(product.port(), CONNECTIONS)) {
      for (int minute = 0; minute < MINUTES; minute++) {
        heard.add(crowd.hear(mix, Pace.aSecond(REQUESTS, Duration.ofMinutes(1))));
        product.collectGarbage();
      }
    }
    return heard;
  }

  /** Orders that were placed are still worked on for a while; a leak is never given back. */
  private static int connectionsLeftInUse(Served product) throws Exception {
    int left = product.connectionsInUse();
    for (int look = 0; look < LOOKS && left > 0; look++) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      left = product.connectionsInUse();
    }
    return left;
  }
}
