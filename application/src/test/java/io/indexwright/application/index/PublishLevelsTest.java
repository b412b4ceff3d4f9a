package io.indexwright.application.index;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FRIDAY;
import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.close;
import static io.indexwright.application.House.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.House;
import io.indexwright.application.port.UnknownException;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.index.LevelOutcome;
import io.indexwright.proof.PublishedLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishLevelsTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private final House house = House.ready();

  @Test
  void publishesEveryLevelWithItsInputs() {
    assertThat(levels()).extracting(PublishedLevel::date).containsExactly(FRIDAY, MONDAY);
    // ½ × 12/10 + ½ × 9/10 = 1.05
    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("105.00");
    assertThat(levels()).extracting(PublishedLevel::inputs).doesNotHaveDuplicates();
    assertThat(house.levels.composition(INDEX).orElseThrow().weights()).containsOnlyKeys(A, B);
  }

  @Test
  void changesNothing_whenNothingIsNew() {
    List<PublishedLevel> before = levels();

    house.publishLevels.publish(INDEX, NOW.plusSeconds(60));

    assertThat(levels()).isEqualTo(before);
  }

  @Test
  void addsTheRebalance_whenANewQuarterBegins() {
    house.importMarket.from(feed(close(A, APRIL, "15"), close(B, APRIL, "9")), NOW);
    house.publishLevels.publish(INDEX, NOW);

    assertThat(house.levels.divisorChanges(INDEX, 10))
        .singleElement()
        .extracting(DivisorChange::cause)
        .isEqualTo(DivisorChange.Cause.REBALANCE);
    assertThat(house.levels.composition(INDEX).orElseThrow().date()).isEqualTo(APRIL);
  }

  @Test
  void restatesFromTheCorrectedDateOn_andNotBefore() {
    List<PublishedLevel> before = levels();
    house.importMarket.from(feed(close(B, MONDAY, "10")), NOW.plusSeconds(60));

    house.publishLevels.publish(INDEX, NOW.plusSeconds(60));

    assertThat(levels().get(0)).isEqualTo(before.get(0));
    assertThat(levels().get(1).level().published(2)).hasToString("110.00");
  }

  @Test
  void answersWithALevelThatIsWithheld_andDoesNotPublishIt() {
    house.importMarket.from(feed(close(A, APRIL, "15")), NOW);

    IndexCalculation calculation = house.publishLevels.publish(INDEX, NOW).calculation();

    assertThat(calculation.outcomes()).last().isInstanceOf(LevelOutcome.Withheld.class);
    assertThat(levels()).extracting(PublishedLevel::date).containsExactly(FRIDAY, MONDAY);
  }

  @Test
  void refusesAnIndexThatIsNotDefined() {
    UUID nothing = new UUID(9, 9);

    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> house.publishLevels.publish(new IndexId(nothing), NOW))
        .withMessage("no index has the id " + nothing);
  }

  private List<PublishedLevel> levels() {
    return house.levels.between(INDEX, LocalDate.MIN, LocalDate.MAX, 10);
  }
}
