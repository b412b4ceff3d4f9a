package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.reference.Universe;
import io.indexwright.instrument.Instrument;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every universe keeps. */
abstract class UniverseContract {
  private static final Followed ALPHA = followed(Sample.INSTRUMENTS.get(0), "Technology");
  private static final Followed BETA = followed(Sample.INSTRUMENTS.get(1), "Utilities");

  private Universe universe;

  /** Returns one that is empty, and knows the instruments of {@link Sample}. */
  abstract Universe universe();

  @BeforeEach
  void start() {
    universe = universe();
  }

  @Test
  void knowsWhatIsFollowed_inTheOrderGiven() {
    assertThat(universe.followed(Instant.MAX)).isEmpty();

    universe.follow(List.of(BETA, ALPHA), FIRST);

    assertThat(universe.followed(FIRST)).containsExactly(BETA, ALPHA);
    assertThat(universe.followed(FIRST.minusSeconds(1))).isEmpty();
  }

  @Test
  void keepsWhatWasFollowedBefore() {
    Followed moved = followed(ALPHA.instrument(), "Energy");
    universe.follow(List.of(ALPHA, BETA), FIRST);
    universe.follow(List.of(moved), LATER);

    assertThat(universe.followed(LATER)).containsExactly(moved);
    assertThat(universe.followed(LATER.minusSeconds(1))).containsExactly(ALPHA, BETA);
  }

  @Test
  void changesNothing_whenTheSameIsSaidAgain() {
    universe.follow(List.of(ALPHA), LATER);

    universe.follow(List.of(ALPHA), FIRST);

    assertThat(universe.followed(FIRST)).isEmpty();
  }

  @Test
  void refusesWhatIsNoUniverse() {
    assertThatIllegalArgumentException().isThrownBy(() -> universe.follow(List.of(), FIRST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> universe.follow(List.of(ALPHA, ALPHA), FIRST));
    assertThat(universe.followed(Instant.MAX)).isEmpty();
  }

  @Test
  void refusesStrangers_andWhatIsOlderThanWhatIsKnown() {
    Followed stranger = followed(new Instrument(Sample.UNKNOWN, "Gamma", USD), "Energy");
    assertThatIllegalStateException().isThrownBy(() -> universe.follow(List.of(stranger), FIRST));

    universe.follow(List.of(ALPHA), LATER);
    assertThatIllegalStateException().isThrownBy(() -> universe.follow(List.of(BETA), FIRST));
    assertThat(universe.followed(Instant.MAX)).containsExactly(ALPHA);
  }

  private static Followed followed(Instrument instrument, String sector) {
    Ticker ticker =
        new Ticker(
            instrument.id(), "XNYS", "S", instrument.currency(), ZoneId.of("America/New_York"));
    return new Followed(instrument, ticker, sector);
  }
}
