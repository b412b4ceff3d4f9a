package io.indexwright.proof;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.index.Base;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.market.Price;
import io.indexwright.market.Scheme;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.ReturnKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The canonical form of an index: its rules, what goes into its level, and what comes out. Form:
 * docs/rules/canonical-form.md.
 */
public final class CanonicalIndex {
  static final Kinds<Base> BASES =
      Kinds.<Base>none()
          .with(
              Base.AtLevel.class,
              "AT_LEVEL",
              base -> dated(base).with("level", base.level().points()))
          .with(
              Base.AtDivisor.class,
              "AT_DIVISOR",
              base -> dated(base).with("divisor", base.divisor().value()));

  private CanonicalIndex() {}

  /** Writes one edition of the rules, whole. */
  public static Fields of(IndexDefinition definition) {
    return Fields.none()
        .with("base", BASES.written(definition.base()))
        .with("construction", CanonicalConstruction.of(definition.construction()))
        .with("conventions", CanonicalConventions.of(definition.conventions()))
        .with("currency", definition.currency().getCurrencyCode())
        .with("edition", of(definition.edition()))
        .with("id", definition.id().toString())
        .with("membership", of(definition.membership()))
        .with("name", definition.name())
        .with("timetable", CanonicalTimetable.of(definition.timetable()));
  }

  /** Writes what became known on one date. */
  public static Fields of(MarketDay day) {
    return Fields.none()
        .with(
            "actions",
            byInstrument(
                day.actions(), actions -> Items.of(actions, CanonicalActions.KINDS::written)))
        .with("date", day.date().toString())
        .with(
            "figures",
            byInstrument(day.figures(), known -> Fields.of(known, Figure::name, Canonical::of)))
        .with(
            "groups",
            byInstrument(day.groups(), known -> Fields.of(known, Scheme::name, Canonical::of)))
        .with("prices", byInstrument(day.prices(), CanonicalIndex::of));
  }

  /** Writes what an issuer does, as it was announced. */
  public static Fields of(CorporateAction action) {
    return CanonicalActions.KINDS.written(action);
  }

  /** Writes what an index holds, and in which weights. */
  public static Fields of(Composition composition) {
    SortedMap<InstrumentId, Canonical> constituents = new TreeMap<>();
    composition
        .weights()
        .forEach(
            (instrument, weight) ->
                constituents.put(
                    instrument,
                    Fields.none()
                        .with("shares", composition.basket().sharesOf(instrument).count())
                        .with("weight", weight.fraction())));
    return Fields.none()
        .with("constituents", byInstrument(constituents, form -> form))
        .with("date", composition.date().toString());
  }

  /** Writes one line of the divisor ledger, with the rule it was made by. */
  public static Fields of(DivisorChange change) {
    return Fields.none()
        .with("after", change.after().value())
        .with("before", change.before().value())
        .with("cause", change.cause())
        .with("date", change.date().toString())
        .with("rule", change.cause().rule())
        .with("valueAfter", change.valueAfter().amount())
        .with("valueBefore", change.valueBefore().amount());
  }

  /** Writes a level, unrounded. */
  public static Fields of(PublishedLevel published) {
    return Fields.none()
        .with("date", published.date().toString())
        .with("inputs", published.inputs().hex())
        .with("level", published.level().points())
        .with("overlaid", of(published.returns().overlaid()))
        .with("returns", of(published.returns().total()));
  }

  private static Fields of(SortedMap<ReturnKind, BigDecimal> points) {
    Fields byKind = Fields.none();
    for (Map.Entry<ReturnKind, BigDecimal> one : points.entrySet()) {
      byKind = byKind.with(one.getKey().name(), one.getValue());
    }
    return byKind;
  }

  private static Fields dated(Base base) {
    return Fields.none().with("date", base.date().toString());
  }

  private static Fields of(Edition edition) {
    return Fields.none()
        .with("effectiveFrom", edition.effectiveFrom().toString())
        .with("number", edition.number());
  }

  private static Fields of(Membership membership) {
    return Fields.none()
        .with("additions", membership.additions())
        .with("selection", CanonicalSelection.of(membership.selection()))
        .with("universe", Items.ofWords(membership.universe(), InstrumentId::value));
  }

  private static Fields of(Price price) {
    return Fields.none()
        .with("currency", price.currency().getCurrencyCode())
        .with("perUnit", price.perUnit());
  }

  private static <V> Fields byInstrument(
      SortedMap<InstrumentId, V> values, Function<V, Canonical> form) {
    return Fields.of(values, InstrumentId::value, form);
  }
}
