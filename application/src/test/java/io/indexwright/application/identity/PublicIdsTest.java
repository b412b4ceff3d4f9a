package io.indexwright.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicIdsTest {

  /** The moment of the example in RFC 9562, appendix A.6. */
  private static final Instant OF_THE_RFC = Instant.parse("2022-02-22T19:22:22Z");

  private final Hands hands = new Hands();

  /** The clock of the program: PostgreSQL keeps no more of an instant than a microsecond. */
  @Test
  void takesAClockThatTicksByMicroseconds() {
    Clock ticking = Clock.tick(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofNanos(1_000));

    assertThat(new PublicIds(ticking).next().version()).isEqualTo(7);
  }

  @Test
  void areLaidOutAsTheStandardSays() {
    Random random =
        new Random(0) {
          private static final long serialVersionUID = 1L;

          @Override
          public int nextInt(int bound) {
            return 0x4C3;
          }

          @Override
          public long nextLong() {
            return 0xD8C4_DC0C_0C07_398FL;
          }
        };

    UUID id = new PublicIds(Clock.fixed(OF_THE_RFC, ZoneOffset.UTC), random).next();

    assertThat(id).hasToString("017f22e2-79b0-74c3-98c4-dc0c0c07398f");
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void areInOrder_thoughTheClockStandsStill_orIsSetBack() {
    PublicIds ids = new PublicIds(hands);
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (i == 7_000) {
        hands.turn(Duration.ofHours(-1));
      }
      if (i % 1_000 == 0) {
        hands.turn(Duration.ofMillis(1));
      }
      made.add(ids.next());
    }

    assertThat(made).isSortedAccordingTo(PublicIdsTest::asText).doesNotHaveDuplicates();
  }

  @Test
  void bearTheirMillisecond_andNoMoreThanTheNextOnes_whenThousandsAreMadeInIt() {
    PublicIds ids = new PublicIds(hands);

    assertThat(millisecond(ids.next())).isEqualTo(hands.millis());
    IntStream.range(0, 4_096).forEach(i -> ids.next());
    assertThat(millisecond(ids.next())).isBetween(hands.millis() + 1, hands.millis() + 2);
    hands.turn(Duration.ofMillis(5));
    assertThat(millisecond(ids.next())).isEqualTo(hands.millis());
  }

  @Test
  void areNeverTheSame_whenManyThreadsMakeThem() {
    PublicIds ids = new PublicIds(hands);

    List<CompletableFuture<List<UUID>>> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Stream.generate(ids::next).limit(5_000).toList()))
            .toList();

    assertThat(threads.stream().flatMap(thread -> thread.join().stream()))
        .hasSize(20_000)
        .doesNotHaveDuplicates();
    assertThat(threads)
        .allSatisfy(thread -> assertThat(thread.join()).isSortedAccordingTo(PublicIdsTest::asText));
  }

  @Test
  void ofTwoSources_areNotTheSame() {
    PublicIds one = new PublicIds(hands);
    PublicIds other = new PublicIds(hands);

    assertThat(one.next().getLeastSignificantBits())
        .isNotEqualTo(other.next().getLeastSignificantBits());
  }

  @Test
  void bearNoMomentBefore1970() {
    hands.turn(Duration.between(hands.instant(), Instant.EPOCH.minusMillis(1)));

    assertThatIllegalStateException()
        .isThrownBy(new PublicIds(hands)::next)
        .withMessageEndingWith("1969-12-31T23:59:59.999Z");
  }

  private static int asText(UUID one, UUID other) {
    return one.toString().compareTo(other.toString());
  }

  private static long millisecond(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }

  /** A clock whose hands are turned. */
  private static final class Hands extends Clock {
    private Instant now = OF_THE_RFC;

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
