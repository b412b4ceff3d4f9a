package io.indexwright.bootstrap.load;

import static io.indexwright.bootstrap.SoakNotes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the service bears on two cores that it shares with its database and with those who ask. The
 * figures go to target/soak.txt.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@EnabledIfSystemProperty(named = "soak", matches = "true")
class LoadSoakTest {
  private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("soak.warm", 20));
  private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("soak.seconds", 60));
  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("soak.round", 5));
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 5);
  private static final int REQUESTS = 500;
  private static final int CONNECTIONS = 1000;

  private final House house = House.furnished();

  @TempDir private Path folder = Path.of("");

  @Test
  void answersInTime_whenManyAskAtAFixedRate() throws Exception {
    try (Served product = Served.product(house.home(), folder)) {
      Mix mix = Mix.of(house, product, house.tenants().size() / 2);
      product.warm(mix, WARM);
      Heard heard = heard(product, mix);

      note("%s requests a second on %s connections:%n%s", REQUESTS, CONNECTIONS, heard);
      assertThat(heard.errors()).isEmpty();
      assertThat(heard.within(95)).isLessThan(Duration.ofMillis(200));
      assertThat(heard.within(99)).isLessThan(Duration.ofMillis(500));
    }
  }

  private static Heard heard(Served product, Mix mix) throws IOException {
    try (Crowd crowd = new Crowd(product.port(), CONNECTIONS)) {
      return crowd.hear(mix, Pace.aSecond(REQUESTS, LONG));
    }
  }

  @Test
  void reachesMuchOfWhatTheLibrariesDoAlone() throws Exception {
    try (Served product = Served.product(house.home(), folder);
        Served bare = Served.bare(house.home(), folder)) {
      Mix mix = Mix.of(house, product, house.tenants().size());
      Ask bareRead = Ask.get("bare read", "/level/" + house.index(), 200);
      Ask bareWrite = Ask.post("bare write", "/orders", "{}");
      Duel reading =
          new Duel(new Duel.Side(product, mix::latest), new Duel.Side(bare, () -> bareRead));
      Duel ordering =
          new Duel(new Duel.Side(product, mix::order), new Duel.Side(bare, () -> bareWrite));
      reading.fight(WARM, ROUNDS, ROUND);
      ordering.fight(WARM, ROUNDS, ROUND); // last: orders are worked on for a while afterwards

      note("latest level against a row read by the bare libraries: %s", reading);
      note("order against a row written by them: %s", ordering);
      assertThat(reading.ratio()).as("%s", reading).isGreaterThanOrEqualTo(0.6);
      assertThat(ordering.ratio()).as("%s", ordering).isGreaterThanOrEqualTo(0.4);
    }
  }
}
