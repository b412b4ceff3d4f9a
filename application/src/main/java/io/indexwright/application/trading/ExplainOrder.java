package io.indexwright.application.trading;

import io.indexwright.application.blotter.BlotterLine;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.order.Order;
import io.indexwright.risk.Breach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says why there is an order, and what is asked of it before it is sent. */
public final class ExplainOrder {
  private final Orders orders;
  private final Plans plans;
  private final Accounts accounts;

  public ExplainOrder(Orders orders, Plans plans, Accounts accounts) {
    this.orders = orders;
    this.plans = plans;
    this.accounts = accounts;
  }

  /**
   * Why there is an order.
   *
   * @param consent who said yes, and when
   * @param plan by which it was to be traded; empty if it was placed by itself
   * @param line of that plan
   * @param limits by which it was judged when it was approved, and is once more before it is sent
   * @param withheldFor limits that keep it from being sent now, in words; none once it was sent
   */
  public record Explanation(
      Consent consent,
      Optional<KeptPlan> plan,
      Optional<PlanPreview.Line> line,
      List<String> limits,
      List<String> withheldFor) {

    /** Keeps copies that nobody can change. */
    public Explanation {
      limits = List.copyOf(limits);
      withheldFor = List.copyOf(withheldFor);
    }
  }

  /** Explains an order that was written down. */
  public Explanation explain(BlotterLine asked, Instant now) {
    Optional<KeptPlan> plan = plans.find(asked.run());
    return new Explanation(
        orders.consentTo(asked.run()).orElseThrow(),
        plan,
        plan.flatMap(kept -> line(kept, asked)),
        accounts.limitNames(),
        asked.order().isUnsent() ? withheldFor(asked, now) : List.of());
  }

  private static Optional<PlanPreview.Line> line(KeptPlan plan, BlotterLine asked) {
    List<PlanPreview.Line> lines = plan.preview().lines();
    return IntStream.range(0, lines.size())
        .filter(place -> asked.run().order(place + 1).equals(asked.order().id()))
        .mapToObj(lines::get)
        .findFirst();
  }

  private List<String> withheldFor(BlotterLine asked, Instant now) {
    Order order = asked.order();
    return accounts
        .judge(
            order.ticket(),
            accounts.day(asked.portfolio(), List.of(order.ticket()), now).without(order.id()))
        .fold(
            accepted -> List.<String>of(),
            refused -> refused.breaches().stream().map(Breach::toString).toList());
  }
}
