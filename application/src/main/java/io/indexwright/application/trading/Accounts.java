package io.indexwright.application.trading;

import io.indexwright.application.planning.FourEyes;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.portfolio.MeasureAccount;
import io.indexwright.dealing.AccountDay;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.money.Money;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.Proposal;
import io.indexwright.risk.RiskLimits;
import io.indexwright.risk.RiskVerdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What accounts allow. Requests of one account come one after the other: of two that would spend
 * the same cash the second one finds it spent.
 */
public final class Accounts {
  private final MeasureAccount accounts;
  private final RiskLimits limits;
  private final FourEyes fourEyes;
  private final Turns turns;

  /** Holds what {@code accounts} measures against {@code limits} and {@code fourEyes}. */
  public Accounts(MeasureAccount accounts, RiskLimits limits, FourEyes fourEyes, Turns turns) {
    this.accounts = accounts;
    this.limits = limits;
    this.fourEyes = fourEyes;
    this.turns = turns;
  }

  <T> T inTurn(PortfolioId portfolio, Supplier<T> work) {
    return turns.inTurn(turn(portfolio), work);
  }

  /** Does {@code work} with those of {@code portfolios} that nobody else trades just now. */
  <T> T inFreeTurns(Set<PortfolioId> portfolios, Function<Set<PortfolioId>, T> work) {
    Map<String, PortfolioId> names = new HashMap<>();
    portfolios.forEach(portfolio -> names.put(turn(portfolio), portfolio));
    return turns.inFreeTurns(
        names.keySet(),
        free -> {
          names.keySet().retainAll(free);
          return work.apply(Set.copyOf(names.values()));
        });
  }

  private static String turn(PortfolioId portfolio) {
    return "account " + portfolio;
  }

  /** Returns where accounts stand that want to trade something. */
  Map<Account, AccountDay> days(Map<Account, List<OrderTicket>> wanted, Instant now) {
    return accounts.measure(wanted, now);
  }

  /** Returns where an account stands that wants to trade {@code tickets}. */
  AccountDay day(PortfolioId portfolio, List<OrderTicket> tickets, Instant now) {
    return accounts.measure(portfolio, tickets, now);
  }

  AccountExposure exposure(AccountDay day) {
    return day.exposure(limits.fee());
  }

  RiskVerdict judge(OrderTicket ticket, AccountDay day) {
    return limits.judge(ticket, exposure(day));
  }

  RunApproval judge(OrderRun run, OrderRun.Consent consent, AccountDay day) {
    return run.approved(consent, limits, exposure(day));
  }

  /** Returns the words by which refusals name the limits, in their order. */
  List<String> limitNames() {
    return limits.limits().stream().map(limit -> limit.name()).toList();
  }

  /** Returns true if a run of {@code value} is approved by another than the one who planned it. */
  boolean takesTwo(Money value) {
    return fourEyes.areNeededFor(value);
  }

  /** Nobody plans a single order before he places it: what takes two people is planned as a run. */
  Optional<Refusal> takesTwo(OrderTicket ticket, AccountDay day) {
    if (fourEyes.above().isEmpty()) {
      return Optional.empty();
    }
    return new Proposal(ticket, exposure(day), limits.fee())
        .notional()
        .filter(fourEyes::areNeededFor)
        .map(
            value ->
                Refusal.of(
                    Refusal.Kind.FOUR_EYES,
                    "an order of "
                        + value
                        + " takes two people: plan it, and let another approve"));
  }
}
