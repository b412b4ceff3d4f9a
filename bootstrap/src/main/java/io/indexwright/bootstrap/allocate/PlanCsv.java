package io.indexwright.bootstrap.allocate;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.Reason;
import io.indexwright.allocation.trading.Conversion;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.order.OrderTicket;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as comma-separated values: tickets, then what is not traded, conversions and sums, told
 * apart by the first column.
 */
record PlanCsv(AllocationPlan plan) {
  private static final String HEADER =
      "row,instrument,side,quantity,price,value,currency,fees,outlay,outlay_currency,reason\n";

  /** Returns the whole text. */
  String text() {
    Allocation allocation = plan.allocation();
    return Stream.of(
            allocation.tickets().stream().map(this::ticket),
            allocation.skipped().entrySet().stream().map(e -> skipped(e.getKey(), e.getValue())),
            allocation.conversions().stream().map(PlanCsv::conversion),
            sums())
        .flatMap(rows -> rows)
        .map(PlanCsv::line)
        .collect(Collectors.joining("", HEADER, ""));
  }

  private List<String> ticket(OrderTicket ticket) {
    Allocation.Cost cost = plan.allocation().costOf(ticket);
    return List.of(
        "TICKET",
        ticket.instrument().value(),
        ticket.side().name(),
        ticket.quantity().toString(),
        cost.price().perUnit().toPlainString(),
        digits(cost.consideration()),
        cost.price().currency().toString(),
        digits(cost.fees()),
        digits(cost.outlay()),
        cost.outlay().currency().toString(),
        plan.allocation().reasonOf(ticket).inWords());
  }

  private static List<String> skipped(InstrumentId instrument, Reason reason) {
    return List.of("SKIPPED", instrument.value(), "", "", "", "", "", "", "", "", reason.inWords());
  }

  private static List<String> conversion(Conversion one) {
    return List.of(
        "CONVERSION",
        "",
        "",
        "",
        "",
        digits(one.receives()),
        one.receives().currency().toString(),
        "",
        digits(one.pays()),
        one.pays().currency().toString(),
        "");
  }

  private Stream<List<String>> sums() {
    Allocation.Score score = plan.allocation().score();
    return Stream.of(
            Stream.of(
                sum("FEES", plan.allocation().fees()),
                sum("CASH_LEFT", plan.allocation().cashLeft()),
                sum("DISTANCE", score.distance()),
                sum("OBJECTIVE", digits(score.objective()), ""),
                sum("GAP", digits(score.gap()), "")),
            plan.scaledFrom().stream().map(sum -> sum("WEIGHTS_SCALED_FROM", sum, "")))
        .flatMap(rows -> rows);
  }

  private static List<String> sum(String name, Money amount) {
    return sum(name, digits(amount), amount.currency().toString());
  }

  private static List<String> sum(String name, String value, String currency) {
    return List.of(name, "", "", "", "", value, currency, "", "", "", "");
  }

  private static String digits(Money amount) {
    return amount.amount().toPlainString();
  }

  private static String digits(BigDecimal number) {
    return Precision.normalised(number).toPlainString();
  }

  private static String line(List<String> fields) {
    return fields.stream().map(PlanCsv::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String field) {
    return field.contains(",") ? '"' + field + '"' : field;
  }
}
