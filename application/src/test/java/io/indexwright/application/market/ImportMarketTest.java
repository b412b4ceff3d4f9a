package io.indexwright.application.market;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FRIDAY;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.close;
import static io.indexwright.application.House.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.House;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceHistory;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImportMarketTest {
  private final House house = new House();

  @Test
  void recordsInstrumentsAndCloses_andSaysHowMany() {
    int closes = house.importMarket.from(feed(close(A, FRIDAY, "10"), close(B, MONDAY, "9")), NOW);

    assertThat(closes).isEqualTo(2);
    assertThat(house.instruments.find(both()).get(A)).extracting("name").isEqualTo("Alpha");
    assertThat(history().books().keySet()).containsExactly(FRIDAY, MONDAY);
  }

  @Test
  void keepsEarlierKnowledge_whenACloseIsCorrected() {
    house.importMarket.from(feed(close(A, FRIDAY, "10")), NOW);
    house.importMarket.from(feed(close(A, FRIDAY, "11")), NOW.plusSeconds(60));

    assertThat(history()).isEqualTo(PriceHistory.of(List.of(close(A, FRIDAY, "10"))));
    assertThat(house.prices.history(both(), NOW.plusSeconds(60)))
        .isEqualTo(PriceHistory.of(List.of(close(A, FRIDAY, "11"))));
  }

  @Test
  void takesNothing_whenTheFeedContradictsItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                house.importMarket.from(feed(close(A, FRIDAY, "10"), close(A, FRIDAY, "11")), NOW));
    assertThat(history().books()).isEmpty();
  }

  private PriceHistory history() {
    return house.prices.history(both(), NOW);
  }

  private static SortedSet<InstrumentId> both() {
    return new TreeSet<>(List.of(A, B));
  }
}
