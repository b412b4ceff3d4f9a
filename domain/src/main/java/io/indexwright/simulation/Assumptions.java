package io.indexwright.simulation;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.policy.TaxRules;
import io.indexwright.simulation.result.Notes.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words what a plan takes for granted. */
final class Assumptions {

  private Assumptions() {}

  static List<Assumption> of(Plan plan) {
    SimulationRequest request = plan.request();
    SimulationPolicy policy = plan.policy();
    List<Assumption> all = new ArrayList<>();
    all.add(new Assumption("amount", plan.amount() + " at the first close"));
    all.add(
        new Assumption("start", request.start() + " was asked for, " + plan.first() + " is it"));
    all.add(new Assumption("end", request.end() + " was asked for, " + plan.last() + " is it"));
    all.add(new Assumption("target", request.target().fold(Assumptions::own, Assumptions::index)));
    all.add(
        new Assumption(
            "trades",
            "decided on a close, and executed at it, in full and at once; "
                + named(policy.allocation().method())));
    all.add(new Assumption("rebalancing", rebalancing(policy.rebalancing())));
    all.add(new Assumption("lots", policy.terms().lot() + " units"));
    all.add(new Assumption("fees", unless(Fees.none(), policy.allocation().fees())));
    all.add(new Assumption("cash buffer", String.valueOf(policy.allocation().buffer())));
    all.add(new Assumption("cash plans", unless(List.of(), policy.cashPlans())));
    all.addAll(money(policy.money()));
    all.addAll(actions(policy));
    return all;
  }

  private static String rebalancing(Rebalancing rule) {
    return rule.fold(
        withTarget -> "when the target changes",
        onDates ->
            "after the close of %s of %s"
                .formatted(named(onDates.schedule().day()), onDates.schedule().months()),
        when -> "after every close at which it is due: " + when.trigger());
  }

  private static String unless(Object nothing, Object told) {
    return told.equals(nothing) ? "none" : told.toString();
  }

  /** Returns {@code largest remainder} for a rule of this name without components. */
  private static String named(Object rule) {
    return rule.toString()
        .replace("[]", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String own(Target.OwnWeights own) {
    return "weights of " + own.weights();
  }

  private static String index(Target.OfIndex index) {
    return "what " + index.rulebook().first().name() + " holds, by its own rules";
  }

  private static List<Assumption> money(MoneyRules money) {
    return List.of(
        new Assumption(
            "exchange",
            money
                .fx()
                .map(
                    fx ->
                        "at the fixing %s of %s, up to %s days old, with a spread of %s"
                            .formatted(
                                fx.fixing(),
                                fx.frozen() ? "the first session" : "every date",
                                fx.days(),
                                fx.spread().toPlainString()))
                .orElse("everything is priced in one currency")),
        new Assumption(
            "interest",
            money
                .interest()
                .map(
                    it ->
                        "on cash, owed or had, at %s by %s, credited at the first session of a month"
                            .formatted(it.series(), it.dayCount()))
                .orElse("cash earns nothing")));
  }

  private static List<Assumption> actions(SimulationPolicy policy) {
    TaxRules taxes = policy.taxes();
    return List.of(
        new Assumption("dividends", policy.dividends() + ", paid on their ex-date"),
        new Assumption(
            "withholding",
            taxes
                .withholding()
                .map(rates -> "from ordinary dividends, where a rate is known: " + rates.rates())
                .orElse("none")),
        new Assumption(
            "tax on gains",
            taxes
                .gains()
                .map(it -> it + ", due in the next year and at the end; losses are carried forward")
                .orElse("none")),
        new Assumption(
            "corporate actions",
            "rights are sold as far as they pay for the others; fractions are paid out at the last"
                + " close; a spun-off share costs nothing for tax"));
  }
}
