package io.indexwright.simulation;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.allocation.Allocator;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Conversion;
import io.indexwright.allocation.trading.Exchange;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.allocation.trading.Trade;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Booking;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.simulation.Journal.Sum;
import io.indexwright.simulation.result.Transaction.Kind;
import io.indexwright.simulation.view.AsOf;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Allocates, orders and books after one close, with what live accounts are traded with. */
final class Trading {
  private static final PortfolioId SIMULATED = new PortfolioId(new UUID(0, 0));

  private final Plan plan;
  private final Journal journal;
  private final AsOf view;

  Trading(Plan plan, Journal journal, AsOf view) {
    this.plan = plan;
    this.journal = journal;
    this.view = view;
  }

  /** Says what to trade; it is given what the view shows and nothing else. */
  AllocationOutcome allocated(Balances balances, Flow flow) {
    SortedSet<InstrumentId> names = view.names();
    SortedSet<InstrumentId> all = new TreeSet<>(names);
    all.addAll(balances.positions().keySet());
    PriceBook book = view.closes(all);
    SortedSet<InstrumentId> unpriced = new TreeSet<>(names);
    unpriced.removeAll(book.prices().keySet());
    if (!unpriced.isEmpty()) {
      return new AllocationOutcome.Unpriced(unpriced);
    }
    return new Allocator(new TargetWeights(view.weights()), plan.policy().allocation().moving(flow))
        .unexplained()
        .allocate(balances.portfolioIn(SIMULATED, plan.currency()), book, conditions(all, book));
  }

  private Conditions conditions(SortedSet<InstrumentId> all, PriceBook book) {
    SortedMap<InstrumentId, Terms> terms = new TreeMap<>();
    all.forEach(id -> terms.put(id, plan.policy().terms()));
    Exchange exchange = new Exchange(view.rates(book), exchanging().spread());
    return new Conditions(exchange, Collections.emptySortedMap(), terms);
  }

  /** Trades all of {@code allocation} at its prices, at once. */
  Balances executed(Balances before, Allocation allocation) {
    Balances after = before;
    for (Conversion conversion : allocation.conversions()) {
      after = exchanging().exchanged(after, conversion.pays(), conversion.receives());
    }
    RunId run = run();
    int line = 0;
    for (OrderTicket ticket : allocation.tickets()) {
      line++;
      after = traded(after, run.order(line), ticket, allocation.costOf(ticket));
    }
    return after;
  }

  private Exchanging exchanging() {
    return new Exchanging(plan, journal, view);
  }

  private RunId run() {
    String name = journal.nextReference(view.date());
    return new RunId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private Balances traded(Balances before, OrderId id, OrderTicket ticket, Allocation.Cost cost) {
    Instant at = Journal.instantOf(view.date());
    Money fee = fee(ticket, cost);
    ExecutionId execution = new ExecutionId(journal.nextReference(view.date()));
    Fill fill = new Fill(execution, ticket.quantity(), cost.price(), fee, at);
    Order order =
        Order.planned(id, ticket)
            .after(List.of(new OrderEvent.Acknowledged(), new OrderEvent.Traded(fill)));
    BigDecimal rate = view.rate(cost.price().currency());
    journal.add(Sum.FEES, fee.amount().multiply(rate));
    Kind kind = ticket.side() == Side.BUY ? Kind.PURCHASE : Kind.SALE;
    Balances after = before;
    for (LedgerEntry entry : Booking.due(order, List.of(), at)) {
      after = journal.post(after, view.date(), kind, atRate(entry, rate));
    }
    return after;
  }

  private Money fee(OrderTicket ticket, Allocation.Cost cost) {
    return plan.policy()
        .allocation()
        .fees()
        .on(
            new Trade(
                ticket.side(),
                plan.policy().terms().country(),
                ticket.quantity(),
                cost.consideration()));
  }

  /** An account has one currency, but a lot bears the rate at which it was bought. */
  private static LedgerEntry atRate(LedgerEntry entry, BigDecimal rate) {
    return entry.fact() instanceof Fact.Traded traded
        ? LedgerEntry.first(
            entry.reference(),
            entry.at(),
            new Fact.Traded(traded.trade(), traded.consideration(), traded.fee(), rate))
        : entry;
  }
}
