package io.indexwright.simulation;

import io.indexwright.allocation.AllocationOutcome.Overdrawn;
import io.indexwright.allocation.AllocationOutcome.Unpriced;
import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.trigger.Situation;
import io.indexwright.allocation.trigger.Trigger;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.simulation.Journal.Sum;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.result.Transaction.Kind;
import io.indexwright.simulation.state.State;
import io.indexwright.simulation.view.AsOf;
import io.indexwright.simulation.view.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happens on one session, in its order. Rule: docs/rules/simulation.md. */
final class Day {
  private final Plan plan;
  private final Agenda agenda;
  private final Journal journal;
  private final List<String> warnings = new ArrayList<>();

  Day(Plan plan, Agenda agenda, Journal journal) {
    this.plan = plan;
    this.agenda = agenda;
    this.journal = journal;
  }

  List<String> warnings() {
    return warnings;
  }

  /** Returns how everything stands after {@code date}, the session after {@code eve}. */
  State over(State before, LocalDate eve, LocalDate date) {
    AsOf view = plan.asOf(date);
    State opened = opened(before, plan.asOf(eve), view);
    State credited = agenda.creditsInterest(date) ? credited(opened, view) : opened;
    State funded = funded(credited, view);
    State taxed = agenda.startsTaxYear(date) ? taxed(funded, view) : funded;
    State closed = traded(rebalances(taxed, view) ? rebalancing(taxed) : taxed, view);
    return date.equals(plan.last()) ? taxed(closed, view) : closed;
  }

  private static State rebalancing(State state) {
    return state.with(state.due().rebalancing());
  }

  private State opened(State before, AsOf eve, AsOf view) {
    Morning.Left left = new Morning(plan, journal, eve, view).of(before.balances());
    State opened = before.with(left.balances());
    boolean isPaid = left.income().amount().signum() > 0;
    return isPaid ? used(opened, left.income(), view) : opened;
  }

  private State used(State opened, Money income, AsOf view) {
    Dividends use = plan.policy().dividends();
    if (use == Dividends.PAID_OUT) {
      return opened.with(journal.move(opened.balances(), view, Kind.PAYOUT, income.negated()));
    }
    return use == Dividends.REINVESTED ? opened.with(opened.due().investing()) : opened;
  }

  /** What is less than the smallest unit of the currency waits for the next month. */
  private State credited(State before, AsOf view) {
    Money earned = plan.rounded(before.accrued());
    return earned.amount().signum() == 0
        ? before
        : before
            .with(journal.move(before.balances(), view, Kind.INTEREST, earned))
            .accruing(earned.amount().negate());
  }

  private State funded(State before, AsOf view) {
    Money moved = plan.rounded(agenda.cash(view.date()));
    if (moved.isNegative()) {
      return before.with(before.due().paying(moved.negated()));
    }
    return moved.amount().signum() == 0
        ? before
        : before
            .with(journal.move(before.balances(), view, Kind.CONTRIBUTION, moved))
            .with(before.due().investing());
  }

  /** Cash is raised for the tax of the year before; whatever is missing is owed. */
  private State taxed(State before, AsOf view) {
    Money due =
        plan.policy()
            .taxes()
            .gains()
            .map(rules -> new GainsTax(rules, plan.currency()))
            .map(tax -> tax.due(view.date(), journal.transactions(), journal.sum(Sum.GAINS_TAX)))
            .orElse(plan.nothing());
    if (due.amount().signum() == 0) {
      return before;
    }
    Balances raised = raised(before.balances(), due, view).orElse(before.balances());
    journal.add(Sum.GAINS_TAX, due.amount());
    Fact charged = new Fact.Charged(Fact.Charge.TAX, due);
    return before.with(journal.post(raised, view, Kind.GAINS_TAX, charged));
  }

  private boolean rebalances(State state, AsOf view) {
    return plan.policy()
        .rebalancing()
        .fold(
            with -> agenda.rebalances(view.date()),
            on -> agenda.rebalances(view.date()),
            when -> isDue(when.trigger(), state, view));
  }

  private boolean isDue(Trigger trigger, State state, AsOf view) {
    if (!view.closes(view.names()).prices().keySet().containsAll(view.names())
        || view.names().isEmpty()) {
      return false;
    }
    SortedMap<InstrumentId, BigDecimal> targets = new TreeMap<>();
    view.weights().forEach((id, weight) -> targets.put(id, weight.fraction()));
    return trigger.isDue(
        new Situation(view.date(), state.lastTraded(), targets, weights(state, view.date())));
  }

  private SortedMap<InstrumentId, BigDecimal> weights(State state, LocalDate date) {
    Worth worth = new Worth(plan.scene(), state.balances());
    SortedMap<InstrumentId, BigDecimal> lines = worth.linesAt(date);
    BigDecimal total =
        lines.values().stream()
            .reduce(state.balances().cashIn(plan.currency()).amount(), BigDecimal::add);
    lines.replaceAll(
        (id, line) -> total.signum() > 0 ? Precision.quotient(line, total) : BigDecimal.ZERO);
    return lines;
  }

  /** Does what is due, as far as everything is priced; the rest stays due. */
  State traded(State before, AsOf view) {
    if (before.due().isNothing()) {
      return before;
    }
    State paid = before.due().out().amount().signum() > 0 ? paidOut(before, view) : before;
    if (view.names().isEmpty()) {
      return paid.with(paid.due().traded());
    }
    if (paid.due().rebalance()) {
      return allocated(paid, view, new Flow.Full());
    }
    return paid.due().invest()
        ? allocated(paid, view, new Flow.Contribution(FlowRule.WATER_FILL))
        : paid;
  }

  private State allocated(State before, AsOf view, Flow flow) {
    Trading trading = new Trading(plan, journal, view);
    return trading
        .allocated(before.balances(), flow)
        .fold(
            planned -> {
              Balances after = trading.executed(before.balances(), planned.allocation());
              State done = before.with(after).with(before.due().traded());
              return before.due().rebalance() ? done.rebalancedOn(view.date()) : done;
            },
            unpriced -> waiting(before, unpriced, view),
            overdrawn -> skipping(before, overdrawn, view));
  }

  private State paidOut(State before, AsOf view) {
    Money out = before.due().out();
    Optional<Balances> raised = raised(before.balances(), out, view);
    if (raised.isEmpty()) {
      return before.with(before.due().paid());
    }
    return before
        .with(journal.move(raised.get(), view, Kind.WITHDRAWAL, out.negated()))
        .with(before.due().paid());
  }

  /** Returns the balances with {@code amount} in cash, sold for if need be. */
  private Optional<Balances> raised(Balances before, Money amount, AsOf view) {
    if (!amount.exceeds(before.cashIn(plan.currency()))) {
      return Optional.of(before);
    }
    Trading trading = new Trading(plan, journal, view);
    return trading
        .allocated(before, new Flow.Withdrawal(FlowRule.WATER_FILL, amount))
        .fold(
            planned -> Optional.of(trading.executed(before, planned.allocation())),
            unpriced -> nothing(amount, "no close of " + unpriced.instruments(), view),
            overdrawn -> nothing(amount, overdrawn.missing() + " is missing", view));
  }

  private Optional<Balances> nothing(Money amount, String reason, AsOf view) {
    warnings.add(view.date() + ": " + amount + " was not sold for: " + reason);
    return Optional.empty();
  }

  private State waiting(State before, Unpriced unpriced, AsOf view) {
    warnings.add(view.date() + ": trades wait for a close of " + unpriced.instruments());
    return before;
  }

  private State skipping(State before, Overdrawn overdrawn, AsOf view) {
    warnings.add(view.date() + ": nothing was traded, because " + overdrawn.missing() + " is owed");
    return before.with(before.due().traded());
  }
}
