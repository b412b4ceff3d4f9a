package io.indexwright.calculation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.weighting.Weighting;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The same rules with one thing changed. */
final class Rewritten {

  private Rewritten() {}

  static IndexDefinition with(IndexDefinition rules, Construction construction) {
    return of(rules, rules.membership(), construction);
  }

  static IndexDefinition renamed(IndexDefinition rules, UnaryOperator<InstrumentId> name) {
    return of(
        rules,
        Membership.listed(new TreeSet<>(rules.membership().universe().stream().map(name).toList())),
        weighting(rules, renamed(rules.construction().weighting(), name)));
  }

  /** One more instrument, without weight. */
  static IndexDefinition with(
      IndexDefinition rules, InstrumentId weightless, Weighting.FixedWeighted fixed) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>(fixed.weights());
    weights.put(weightless, Weight.ZERO);
    return of(
        rules,
        Membership.listed(new TreeSet<>(weights.keySet())),
        weighting(rules, new Weighting.FixedWeighted(weights)));
  }

  private static Weighting renamed(Weighting weighting, UnaryOperator<InstrumentId> name) {
    if (weighting instanceof Weighting.FixedWeighted fixed) {
      SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
      fixed.weights().forEach((id, weight) -> weights.put(name.apply(id), weight));
      return new Weighting.FixedWeighted(weights);
    }
    return weighting;
  }

  private static Construction weighting(IndexDefinition rules, Weighting weighting) {
    Construction before = rules.construction();
    return new Construction(weighting, before.capping(), before.notional(), before.shareDecimals());
  }

  private static IndexDefinition of(
      IndexDefinition rules, Membership membership, Construction construction) {
    return new IndexDefinition(
        rules.id(),
        rules.edition(),
        rules.name(),
        rules.currency(),
        membership,
        construction,
        rules.timetable(),
        rules.base(),
        rules.conventions());
  }
}
