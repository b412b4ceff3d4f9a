package io.indexwright.application.memory.trading;

import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.access.UserId;
import io.indexwright.application.blotter.BlotterLine;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.memory.Pages;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.application.port.trading.Blotter;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** The orders of another twin, with the owners of a third one. */
public final class InMemoryBlotter implements Blotter {
  private final InMemoryOrders orders;
  private final PortfolioOwners owners;

  public InMemoryBlotter(InMemoryOrders orders, PortfolioOwners owners) {
    this.orders = orders;
    this.owners = owners;
  }

  /** Where to go on is looked up among all that he sees, in whatever state it is by now. */
  @Override
  public Page<BlotterLine, OrderId> lines(
      Optional<UserId> owner, Optional<String> state, PageRequest<OrderId> wanted) {
    List<BlotterLine> seen =
        orders.lines().stream().filter(line -> isOf(owner, line.portfolio())).toList();
    List<BlotterLine> rest =
        Pages.after(seen, wanted, BlotterLine::id).stream()
            .filter(line -> state.stream().allMatch(line.order().state().name()::equals))
            .toList();
    return Page.of(rest, wanted.limit(), BlotterLine::id);
  }

  private boolean isOf(Optional<UserId> owner, PortfolioId portfolio) {
    return owner.isEmpty() || owners.find(portfolio).flatMap(OwnedAccount::owner).equals(owner);
  }

  @Override
  public Optional<BlotterLine> line(OrderId order) {
    return orders.lines().stream().filter(line -> line.id().equals(order)).findFirst();
  }
}
