package io.indexwright.application.universe;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryUniverse;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EnsureUniverseTest {
  private static final List<Followed> USUAL = List.of(followed("A"), followed("B"));
  private static final List<Followed> GIVEN = List.of(followed("C"));

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryUniverse universe = new InMemoryUniverse(instruments);
  private final EnsureUniverse ensure =
      new EnsureUniverse(universe, instruments, new InMemoryTransactions());

  @Test
  void followsTheUsual_onTheFirstRefresh() {
    assertThat(ensure.ensure(USUAL, NOW)).isEqualTo(USUAL);

    assertThat(universe.followed(NOW)).isEqualTo(USUAL);
    assertThat(instruments.find(new TreeSet<>(List.of(A)))).containsKey(A);
  }

  @Test
  void followsWhatSomebodyGave_fromThenOn() {
    ensure.ensure(USUAL, NOW);
    ensure.replace(GIVEN, NOW.plusSeconds(1));

    assertThat(ensure.ensure(USUAL, NOW.plusSeconds(2))).isEqualTo(GIVEN);
    assertThat(universe.followed(NOW)).isEqualTo(USUAL);
  }

  @Test
  void refusesATickerOfSomethingElse() {
    Followed one = followed("A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Followed(one.instrument(), followed("B").ticker(), "Energy"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Followed(one.instrument(), one.ticker(), " "));
  }

  private static Followed followed(String id) {
    InstrumentId instrument = new InstrumentId(id);
    return new Followed(
        new Instrument(instrument, id, USD),
        new Ticker(instrument, "XNYS", id, USD, ZoneOffset.UTC),
        "Energy");
  }
}
