package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.priceWeighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.calendar.Schedule;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.Weighting;
import io.indexwright.instrument.InstrumentId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class IndicesContract {
  private Indices indices;

  abstract Instruments instruments();

  abstract Indices indices();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    indices = indices();
  }

  @Test
  void findsAPriceWeightedIndex_thatContinuesADivisor() {
    keeps(
        index(
            new Weighting.PriceWeighted(),
            Schedule.NEVER,
            new Base.AtDivisor(MONDAY, Divisor.of("0.14748071991788"))));
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void findsAnEqualWeightedIndex_thatStartsAtALevel(Schedule rebalancing) {
    keeps(
        index(
            new Weighting.EqualWeighted(Sample.usd("1000000000.00"), 6),
            rebalancing,
            new Base.AtLevel(MONDAY, IndexLevel.of("100"))));
  }

  @Test
  void keepsEveryDigitOfABase() {
    keeps(
        index(
            new Weighting.EqualWeighted(Sample.usd("0.01"), 0),
            Schedule.YEARLY,
            new Base.AtDivisor(MONDAY, Divisor.of(Sample.DIGITS_34))));
  }

  @Test
  void findsNothing_whenTheIndexIsNotDefined() {
    assertThat(indices.find(new IndexId(Sample.uuid(9)))).isEmpty();
    assertThat(indices.all()).isEmpty();
  }

  @Test
  void changesNothing_whenDefinedAgain() {
    indices.define(priceWeighted(1, "Two"));
    indices.define(priceWeighted(1, "Two"));

    assertThat(indices.all()).containsExactly(priceWeighted(1, "Two"));
  }

  @Test
  void keepsTheFirst_whenAnotherIndexComesWithItsId() {
    indices.define(priceWeighted(1, "Two"));

    assertThatThrownBy(() -> indices.define(priceWeighted(1, "Other")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Sample.uuid(1).toString());
    assertThatThrownBy(() -> indices.define(of(A)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Sample.uuid(1).toString());

    assertThat(indices.all()).containsExactly(priceWeighted(1, "Two"));
  }

  @Test
  void definesNothing_whenAConstituentIsNotKnown() {
    assertThatThrownBy(() -> indices.define(of(A, UNKNOWN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");

    assertThat(indices.all()).isEmpty();
  }

  @Test
  void listsByNameInCodePointOrder_thenById() {
    IndexDefinition low = named("7fffffff-ffff-ffff-ffff-ffffffffffff", "Same");
    IndexDefinition high = named("80000000-0000-0000-0000-000000000000", "Same");
    IndexDefinition fullwidth = named("00000000-0000-0000-0000-000000000001", "\uff21");
    IndexDefinition emoji = named("00000000-0000-0000-0000-000000000002", "\ud83d\ude00");
    IndexDefinition lower = named("00000000-0000-0000-0000-000000000003", "a");
    List.of(emoji, high, lower, fullwidth, low).forEach(indices::define);

    assertThat(indices.all()).containsExactly(low, high, lower, fullwidth, emoji);
  }

  private void keeps(IndexDefinition definition) {
    indices.define(definition);

    assertThat(indices.find(definition.id())).contains(definition);
    assertThat(indices.all()).containsExactly(definition);
  }

  private static IndexDefinition index(Weighting weighting, Schedule rebalancing, Base base) {
    return new IndexDefinition(
        new IndexId(Sample.uuid(1)), "Two", USD, Sample.both(), weighting, rebalancing, base, 12);
  }

  private static IndexDefinition of(InstrumentId... constituents) {
    return new IndexDefinition(
        new IndexId(Sample.uuid(1)),
        "Two",
        USD,
        new TreeSet<>(List.of(constituents)),
        new Weighting.PriceWeighted(),
        Schedule.NEVER,
        new Base.AtLevel(MONDAY, IndexLevel.of("1000")),
        2);
  }

  private static IndexDefinition named(String id, String name) {
    IndexDefinition some = priceWeighted(1, name);
    return new IndexDefinition(
        new IndexId(UUID.fromString(id)),
        name,
        some.currency(),
        some.constituents(),
        some.weighting(),
        some.rebalancing(),
        some.base(),
        some.levelDecimals());
  }
}
