package io.indexwright.adapter.http.order;

import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.trading.ExplainOrder.Explanation;
import io.indexwright.index.IndexId;
import io.indexwright.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why there is an order.
 *
 * @param limits by which it was judged when it was approved, and is once more before it is sent
 * @param withheldFor limits that keep it from being sent now
 */
record ExplanationView(
    UUID order,
    String approvedBy,
    Instant approvedAt,
    Optional<Plan> plan,
    List<String> limits,
    List<String> withheldFor) {

  static ExplanationView of(OrderId order, Explanation told) {
    return new ExplanationView(
        order.value(),
        told.consent().by(),
        told.consent().at(),
        told.plan().map(plan -> Plan.of(plan, told.line())),
        told.limits(),
        told.withheldFor());
  }

  /**
   * The rebalance that it is a part of.
   *
   * @param index that it followed; absent if it aimed at weights of its own
   * @param reason why there is not one lot more
   */
  record Plan(
      UUID run,
      Optional<UUID> index,
      LocalDate date,
      UUID plannedBy,
      Instant plannedAt,
      Optional<String> reason) {

    static Plan of(KeptPlan plan, Optional<PlanPreview.Line> line) {
      return new Plan(
          plan.terms().id().value(),
          plan.terms().goal().followed().map(IndexId::value),
          plan.terms().date(),
          plan.terms().by().value(),
          plan.terms().at(),
          line.map(PlanPreview.Line::reason));
    }
  }
}
