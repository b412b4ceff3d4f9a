package io.indexwright.application.index;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FRIDAY;
import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.close;
import static io.indexwright.application.House.definition;
import static io.indexwright.application.House.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import io.indexwright.application.House;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.UnknownException;
import io.indexwright.calculation.Decision;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.proof.explanation.Explanation;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from the levels of the house: 100 on Friday, 105 on Monday. */
class InsightTest {
  private static final IndexId NOBODY = new IndexId(new UUID(9, 9));
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Days BOTH = Days.closed(FRIDAY, MONDAY);

  private final House house = House.ready();
  private final KnownMarket market =
      new KnownMarket(house.prices, house.announcements, house.fixings);
  private final ExplainLevel explain = new ExplainLevel(house.indices, house.levels, market);
  private final ForeseeReview foresee = new ForeseeReview(house.indices, house.levels, market);

  private Optional<IndexLevel> explained(Instant asKnownAt) {
    return explain
        .explain(INDEX, MONDAY, asKnownAt)
        .flatMap(Explained::explanation)
        .map(Explanation::level);
  }

  @Test
  void explainsTheLevelInForce_andTheOneThatWas() {
    house.importMarket.from(feed(close(B, MONDAY, "10")), LATER);
    house.publishLevels.publish(INDEX, LATER);

    assertThat(explained(NOW)).contains(IndexLevel.of("105"));
    assertThat(explained(Instant.MAX)).contains(IndexLevel.of("110"));
    assertThat(explained(NOW.minusSeconds(1))).isEmpty();
  }

  /** Edition 2 holds from Monday, and was added after Monday's level was published. */
  @Test
  void saysThatALevelCannotBeFoundAgain_afterTheRulesWereChangedForItsDate() {
    IndexDefinition first = definition();
    house.indices.define(
        new IndexDefinition(
            first.id(),
            new Edition(2, MONDAY),
            "Another name",
            first.currency(),
            first.membership(),
            first.construction(),
            first.timetable(),
            first.base(),
            first.conventions()));

    Explained monday = explain.explain(INDEX, MONDAY, Instant.MAX).orElseThrow();
    Explained friday = explain.explain(INDEX, FRIDAY, Instant.MAX).orElseThrow();

    assertThat(monday.explanation()).isEmpty();
    assertThat(friday.explanation()).isPresent();
  }

  @Test
  void knowsNothingOfAnIndexThatNobodyDefined() {
    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> explain.explain(NOBODY, MONDAY, NOW));
    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> foresee.foresee(NOBODY, NOW));
  }

  @Test
  void measuresTheReturnThatIsMeant() {
    MeasureIndex measure = new MeasureIndex(house.levels);
    Rulebook rulebook = Rulebook.of(definition());

    MeasureIndex.Measured measured =
        measure.measure(rulebook, BOTH, level -> level.points(ReturnKind.PRICE)).orElseThrow();

    assertThat(measured.count()).isEqualTo(2);
    assertThat(measured.from()).isEqualTo(FRIDAY);
    assertThat(measured.to()).isEqualTo(MONDAY);
    assertThat(measured.report().named("total return").orElseThrow().value().value())
        .hasValueCloseTo(0.05, offset(1e-12));
  }

  @Test
  void measuresNothing_whereNothingCanBeMeasured() {
    MeasureIndex measure = new MeasureIndex(house.levels);
    Rulebook rulebook = Rulebook.of(definition());

    assertThat(measure.measure(rulebook, BOTH, level -> Optional.empty())).isEmpty();
    assertThat(measure.measure(rulebook, BOTH, InsightTest::nothingOnMonday)).isEmpty();
  }

  private static Optional<BigDecimal> nothingOnMonday(PublishedLevel level) {
    return Optional.of(level.date().equals(MONDAY) ? BigDecimal.ZERO : BigDecimal.TEN);
  }

  /** 500,000 dollars each: of A at 12 and of B at 9. */
  @Test
  void foreseesWhatAReviewAtTheLastCloseWouldMake() {
    ForeseeReview.Outlook outlook = foresee.foresee(INDEX, NOW).orElseThrow();

    assertThat(outlook.held().date()).isEqualTo(FRIDAY);
    assertThat(outlook.decision().date()).isEqualTo(MONDAY);
    assertThat(outlook.decision())
        .isInstanceOfSatisfying(
            Decision.Made.class,
            made ->
                assertThat(made.basket().sharesOf(A).count()).isEqualByComparingTo("41666.666667"));
  }

  @Test
  void foreseesNothing_beforeAnythingIsPublished() {
    House empty = new House();
    empty.importMarket.from(feed(close(A, FRIDAY, "1")), NOW);
    empty.indices.define(definition());

    assertThat(
            new ForeseeReview(
                    empty.indices,
                    empty.levels,
                    new KnownMarket(empty.prices, empty.announcements, empty.fixings))
                .foresee(INDEX, NOW))
        .isEmpty();
  }
}
