package io.indexwright.adapter.postgres.index;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.priceWeighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
  void findsAnIndexThatContinuesADivisor() {
    keeps(index(Sample.PRICES, new Base.AtDivisor(MONDAY, Divisor.of(Sample.DIGITS_34))));
  }

  @Test
  void findsAnIndexThatStartsAtALevel() {
    keeps(
        index(
            new Construction(
                new Weighting.EqualWeighted(), new Capping.None(), Sample.usd("1000000000.00"), 6),
            new Base.AtLevel(MONDAY, IndexLevel.of("100"))));
  }

  @Test
  void addsAnEditionThatFollows() {
    IndexDefinition first = priceWeighted(1, "Two");
    IndexDefinition second = edition(2, "Two, renamed", first);
    indices.define(first);
    indices.define(second);
    indices.define(second);
    indices.define(first);

    assertThat(indices.find(first.id())).contains(new Rulebook(List.of(first, second)));
    assertThat(indices.all()).containsExactly(new Rulebook(List.of(first, second)));
  }

  @Test
  void refusesAnEditionThatDoesNotFollow() {
    IndexDefinition first = priceWeighted(1, "Two");

    assertThatThrownBy(() -> indices.define(edition(2, "Two", first)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("edition 1");
    indices.define(first);
    assertThatThrownBy(() -> indices.define(edition(3, "Two", first)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(indices.all()).containsExactly(Rulebook.of(first));
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

    assertThat(indices.all()).containsExactly(Rulebook.of(priceWeighted(1, "Two")));
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

    assertThat(indices.all()).containsExactly(Rulebook.of(priceWeighted(1, "Two")));
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

    assertThat(indices.all())
        .extracting(Rulebook::last)
        .containsExactly(low, high, lower, fullwidth, emoji);
  }

  private void keeps(IndexDefinition definition) {
    indices.define(definition);

    assertThat(indices.find(definition.id())).contains(Rulebook.of(definition));
    assertThat(indices.all()).containsExactly(Rulebook.of(definition));
  }

  private static IndexDefinition index(Construction construction, Base base) {
    IndexDefinition some = priceWeighted(1, "Two");
    Absorption absorption =
        construction.equals(Sample.PRICES) ? Absorption.KEEP_SHARES : Absorption.DIVISOR;
    return new IndexDefinition(
        some.id(),
        some.edition(),
        some.name(),
        some.currency(),
        some.membership(),
        construction,
        some.timetable(),
        base,
        Conventions.strict(absorption, 12));
  }

  private static IndexDefinition of(InstrumentId... universe) {
    IndexDefinition some = priceWeighted(1, "Two");
    return new IndexDefinition(
        some.id(),
        some.edition(),
        some.name(),
        some.currency(),
        Membership.listed(new TreeSet<>(List.of(universe))),
        some.construction(),
        some.timetable(),
        some.base(),
        some.conventions());
  }

  private static IndexDefinition named(String id, String name) {
    return renamed(new IndexId(UUID.fromString(id)), Edition.first(MONDAY), name);
  }

  private static IndexDefinition edition(int number, String name, IndexDefinition before) {
    return renamed(before.id(), new Edition(number, MONDAY.plusDays(number)), name);
  }

  private static IndexDefinition renamed(IndexId id, Edition edition, String name) {
    IndexDefinition some = priceWeighted(1, name);
    return new IndexDefinition(
        id,
        edition,
        name,
        some.currency(),
        some.membership(),
        some.construction(),
        some.timetable(),
        some.base(),
        some.conventions());
  }
}
