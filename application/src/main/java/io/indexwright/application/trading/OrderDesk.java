package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Principal;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.application.trading.PlaceOrder.Placement;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes orders, each once under its key. Those that come at the same time, of different accounts,
 * are placed in one transaction: they share its questions, and wait for the disk once.
 */
public final class OrderDesk {
  /** More would keep the first of them waiting. */
  private static final int MOST = 64;

  private final IdempotencyKeys keys;
  private final VisiblePortfolios visible;
  private final PlaceOrder place;
  private final PublicIds ids;
  private final Gathering<Wanted, Once> gathering =
      new Gathering<>(MOST, Wanted::apart, this::together);

  /** Lets {@code place} place what is wanted, under new {@code ids}. */
  public OrderDesk(
      IdempotencyKeys keys, VisiblePortfolios visible, PlaceOrder place, PublicIds ids) {
    this.keys = keys;
    this.visible = visible;
    this.place = place;
    this.ids = ids;
  }

  /**
   * An order that {@code by} wants for a portfolio.
   *
   * @param ticket what is traded, in the currency of the account
   * @param answer says what came of it
   */
  public record Wanted(
      KeyedRequest request,
      Principal by,
      Asker asker,
      PortfolioId portfolio,
      Function<Account, OrderTicket> ticket,
      Function<Dealt<Order>, Answer> answer) {

    private Set<?> apart() {
      return Set.of(portfolio, request.key());
    }

    private Placement of(Account account, RunId run) {
      return new Placement(
          new OrderRun(run, portfolio, List.of(ticket.apply(account))), account, by.id(), asker);
    }
  }

  /**
   * Places an order, once.
   *
   * @throws UnknownException if there is no such portfolio, or he does not see it
   */
  public Once place(Wanted wanted) {
    return gathering.ask(wanted).orElseGet(() -> alone(wanted));
  }

  private Once alone(Wanted wanted) {
    return keys.once(
        wanted.request(),
        () -> {
          Account account = visible.account(wanted.by(), wanted.portfolio());
          return wanted.answer().apply(place.place(wanted.of(account, new RunId(ids.next()))));
        });
  }

  private Map<Wanted, Once> together(List<Wanted> wanted) {
    return keys.once(
        wanted.stream().collect(Collectors.toMap(Function.identity(), Wanted::request)),
        this::answers);
  }

  private Map<Wanted, Answer> answers(Set<Wanted> wanted) {
    Map<PortfolioId, Account> accounts =
        visible.accounts(wanted.stream().collect(Collectors.toMap(Wanted::portfolio, Wanted::by)));
    Map<Wanted, Placement> placements = new HashMap<>();
    for (Wanted one : wanted) {
      Optional.ofNullable(accounts.get(one.portfolio()))
          .ifPresent(account -> placements.put(one, one.of(account, new RunId(ids.next()))));
    }
    Map<Placement, Dealt<Order>> dealt = place.placeTogether(placements.values());
    Map<Wanted, Answer> answers = new HashMap<>();
    placements.forEach(
        (one, placement) ->
            Optional.ofNullable(dealt.get(placement))
                .ifPresent(what -> answers.put(one, one.answer().apply(what))));
    return answers;
  }
}
