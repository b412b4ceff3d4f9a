package io.indexwright.adapter.postgres.index;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "a" trades from Monday on; "B" joins on Tuesday, so the divisor changes there. */
abstract class IndexLevelsContract {
  static final IndexDefinition INDEX = Sample.priceWeighted(1, "Two");
  private static final IndexId ID = INDEX.id();
  private static final PublishedRun RUN =
      PublishedRun.of(
          close(A, MONDAY, "3"),
          close(A, TUESDAY, "3.1"),
          close(B, TUESDAY, "7"),
          close(A, WEDNESDAY, "3.2"),
          close(B, WEDNESDAY, "7.7"));
  private static final PublishedRun TUESDAY_CORRECTED =
      PublishedRun.of(
          close(A, MONDAY, "3"),
          close(A, TUESDAY, "3.3"),
          close(B, TUESDAY, "7"),
          close(A, WEDNESDAY, "3.2"),
          close(B, WEDNESDAY, "7.7"));
  private static final PublishedRun WITHOUT_B =
      PublishedRun.of(close(A, MONDAY, "3"), close(A, TUESDAY, "3.1"), close(A, WEDNESDAY, "3.2"));

  private static final PublishedRun WITHHELD =
      PublishedRun.of(
          close(A, MONDAY, "3"),
          close(A, TUESDAY, "3.1"),
          close(B, TUESDAY, "7"),
          close(B, WEDNESDAY, "7.7"));

  private static final PublishedRun TUESDAY_WITHHELD =
      PublishedRun.of(
          close(A, MONDAY, "3"),
          close(B, TUESDAY, "7"),
          close(A, WEDNESDAY, "3.2"),
          close(B, WEDNESDAY, "7.7"));

  private IndexLevels levels;

  abstract Instruments instruments();

  abstract Indices indices();

  abstract IndexLevels levels();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    indices().define(INDEX);
    levels = levels();
  }

  @Test
  void returnsWhatWasPublished_toTheLastDigit() {
    publish(RUN);

    assertThat(all()).isEqualTo(RUN.levels());
    assertThat(all().get(1).level().points().precision()).isEqualTo(34);
    assertThat(levels.latest(ID)).contains(RUN.levels().get(2));
    assertThat(levels.composition(ID)).contains(RUN.calculation().compositions().get(1));
    assertThat(levels.divisorChanges(ID, 10)).isEqualTo(RUN.calculation().divisorChanges());
  }

  @Test
  void returnsNothing_whenNothingWasPublished() {
    levels.publish(
        ID,
        List.of(),
        new IndexCalculation(
            List.of(), List.of(), List.of(), List.of(), List.of(), new TreeMap<>()),
        FIRST);

    assertThat(all()).isEmpty();
    assertThat(levels.latest(ID)).isEmpty();
    assertThat(levels.composition(ID)).isEmpty();
    assertThat(levels.divisorChanges(ID, 10)).isEmpty();
  }

  @Test
  void keepsIndicesApart() {
    indices().define(Sample.priceWeighted(2, "Other"));
    publish(RUN);

    IndexId other = new IndexId(Sample.uuid(2));
    assertThat(levels.between(other, MONDAY, WEDNESDAY, 10)).isEmpty();
    assertThat(levels.latest(other)).isEmpty();
    assertThat(levels.composition(other)).isEmpty();
    assertThat(levels.divisorChanges(other, 10)).isEmpty();
  }

  @Test
  void returnsTheFirstOfARange_withoutItsEnd() {
    publish(RUN);

    assertThat(levels.between(ID, MONDAY, WEDNESDAY, 10)).isEqualTo(RUN.levels().subList(0, 2));
    assertThat(levels.between(ID, TUESDAY, LocalDate.MAX, 1)).containsExactly(RUN.levels().get(1));
    assertThat(levels.between(ID, LocalDate.MIN, LocalDate.MAX, 0)).isEmpty();
    assertThat(levels.between(ID, WEDNESDAY, MONDAY, 10)).isEmpty();
  }

  @Test
  void publishesOnlyWhatIsGiven() {
    levels.publish(ID, RUN.levels().subList(0, 1), RUN.calculation(), FIRST);

    assertThat(all()).isEqualTo(RUN.levels().subList(0, 1));
    assertThat(levels.composition(ID)).contains(RUN.calculation().compositions().get(0));
    assertThat(levels.divisorChanges(ID, 10)).isEmpty();
  }

  @Test
  void addsTheNewDays_whenPublishedAgainLater() {
    levels.publish(ID, RUN.levels().subList(0, 1), RUN.calculation(), FIRST);

    publish(RUN);

    assertThat(all()).isEqualTo(RUN.levels());
    assertThat(levels.composition(ID)).contains(RUN.calculation().compositions().get(1));
  }

  @Test
  void changesNothing_whenTheInputsAreThePublishedOnes() {
    publish(RUN);
    List<PublishedLevel> sameInputs =
        RUN.levels().stream()
            .map(l -> new PublishedLevel(l.date(), WITHOUT_B.levels().get(0).level(), l.inputs()))
            .toList();

    levels.publish(ID, sameInputs, WITHOUT_B.calculation(), LATER);

    assertThat(all()).isEqualTo(RUN.levels());
    assertThat(levels.composition(ID)).contains(RUN.calculation().compositions().get(1));
    assertThat(levels.divisorChanges(ID, 10)).isEqualTo(RUN.calculation().divisorChanges());
  }

  @Test
  void putsTheNextRevisionInForce_whenTheInputsAreOthers() {
    publish(RUN);

    levels.publish(ID, TUESDAY_CORRECTED.levels(), TUESDAY_CORRECTED.calculation(), LATER);

    assertThat(all()).isEqualTo(TUESDAY_CORRECTED.levels());
    assertThat(levels.latest(ID)).contains(TUESDAY_CORRECTED.levels().get(2));
    assertThat(levels.composition(ID))
        .contains(TUESDAY_CORRECTED.calculation().compositions().get(1));
    assertThat(levels.divisorChanges(ID, 10))
        .isEqualTo(TUESDAY_CORRECTED.calculation().divisorChanges());
  }

  @Test
  void forgetsACompositionAndAChange_whenTheNextRevisionHasNone() {
    publish(RUN);

    levels.publish(ID, WITHOUT_B.levels(), WITHOUT_B.calculation(), LATER);

    assertThat(all()).isEqualTo(WITHOUT_B.levels());
    assertThat(levels.composition(ID)).contains(WITHOUT_B.calculation().compositions().get(0));
    assertThat(levels.divisorChanges(ID, 10)).isEmpty();
  }

  @Test
  void returnsWhatWasInForceAtAMoment() {
    publish(RUN);
    levels.publish(ID, TUESDAY_CORRECTED.levels(), TUESDAY_CORRECTED.calculation(), LATER);
    Days days = Days.closed(MONDAY, WEDNESDAY);

    assertThat(levels.between(ID, days, 10, FIRST.minusMillis(1))).isEmpty();
    assertThat(levels.between(ID, days, 10, LATER.minusMillis(1))).isEqualTo(RUN.levels());
    assertThat(levels.between(ID, days, 10, LATER)).isEqualTo(TUESDAY_CORRECTED.levels());
  }

  @Test
  void withdrawsALevelThatCannotBeCalculatedAnyMore() {
    publish(RUN);

    levels.publish(ID, WITHHELD.levels(), WITHHELD.calculation(), LATER);
    levels.publish(ID, WITHHELD.levels(), WITHHELD.calculation(), LATER.plusSeconds(1));

    assertThat(all()).isEqualTo(WITHHELD.levels());
    assertThat(all()).extracting(PublishedLevel::date).containsExactly(MONDAY, TUESDAY);
    assertThat(levels.latest(ID)).contains(WITHHELD.levels().get(1));
    assertThat(levels.between(ID, Days.closed(MONDAY, WEDNESDAY), 10, FIRST))
        .isEqualTo(RUN.levels());
  }

  @Test
  void forgetsTheChangeOfADateThatIsWithdrawn_andHasItAgainWithItsLevel() {
    publish(RUN);
    levels.publish(ID, TUESDAY_WITHHELD.levels(), TUESDAY_WITHHELD.calculation(), LATER);

    assertThat(all()).extracting(PublishedLevel::date).containsExactly(MONDAY, WEDNESDAY);
    assertThat(levels.divisorChanges(ID, 10))
        .isEqualTo(TUESDAY_WITHHELD.calculation().divisorChanges());

    levels.publish(ID, RUN.levels(), RUN.calculation(), LATER.plusSeconds(1));

    assertThat(all()).isEqualTo(RUN.levels());
    assertThat(levels.composition(ID)).contains(RUN.calculation().compositions().get(1));
    assertThat(levels.divisorChanges(ID, 10)).isEqualTo(RUN.calculation().divisorChanges());
  }

  @Test
  void keepsEveryReturnThatIsPublished() {
    List<PublishedLevel> returns =
        List.of(
            with(RUN.levels().get(0), Map.of(), Map.of()),
            with(
                RUN.levels().get(1),
                Map.of(ReturnKind.GROSS_TOTAL, new BigDecimal("101.5")),
                Map.of(ReturnKind.GROSS_TOTAL, BigDecimal.ZERO)),
            with(
                RUN.levels().get(2),
                Map.of(
                    ReturnKind.GROSS_TOTAL, new BigDecimal("102"),
                    ReturnKind.NET_TOTAL, new BigDecimal("101.75")),
                Map.of(
                    ReturnKind.PRICE, new BigDecimal("7"),
                    ReturnKind.NET_TOTAL, new BigDecimal("8.125"))));

    levels.publish(ID, returns, RUN.calculation(), FIRST);

    assertThat(all()).isEqualTo(returns);
    assertThat(levels.latest(ID)).contains(returns.get(2));
  }

  private static PublishedLevel with(
      PublishedLevel level,
      Map<ReturnKind, BigDecimal> total,
      Map<ReturnKind, BigDecimal> overlaid) {
    return new PublishedLevel(
        level.date(),
        level.level(),
        new PublishedLevel.Returns(new TreeMap<>(total), new TreeMap<>(overlaid)),
        level.inputs());
  }

  @Test
  void returnsTheLatestChangesFirst() {
    IndexDefinition monthly = Sample.monthly(INDEX);
    PublishedRun months =
        PublishedRun.of(
            monthly,
            close(A, MONDAY, "3"),
            close(A, MONDAY.plusMonths(1), "4"),
            close(A, MONDAY.plusMonths(2), "5"),
            close(A, MONDAY.plusMonths(3), "6"));
    publish(months);

    assertThat(levels.divisorChanges(ID, 2))
        .extracting(change -> change.date())
        .containsExactly(MONDAY.plusMonths(3), MONDAY.plusMonths(2));
  }

  @Test
  void publishesNothing_whenTheIndexIsNotDefined() {
    IndexId undefined = new IndexId(Sample.uuid(9));

    assertThatThrownBy(() -> levels.publish(undefined, RUN.levels(), RUN.calculation(), FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(undefined.toString());

    assertThat(levels.latest(undefined)).isEmpty();
  }

  private void publish(PublishedRun run) {
    levels.publish(ID, run.levels(), run.calculation(), FIRST);
  }

  private List<PublishedLevel> all() {
    return levels.between(ID, MONDAY, MONDAY.plusYears(1), 100);
  }
}
