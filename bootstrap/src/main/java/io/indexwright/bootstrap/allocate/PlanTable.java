package io.indexwright.bootstrap.allocate;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.Reason;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.order.OrderTicket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A plan for readers. */
record PlanTable(AllocationPlan plan) {

  /** Returns the whole text. */
  String text() {
    List<String> lines = new ArrayList<>(tickets());
    lines.addAll(part("Why not one lot more", reasons(allocation().explained())));
    lines.addAll(part("Off target, and yet not traded", reasons(allocation().skipped())));
    lines.addAll(part("Money to change", changes()));
    lines.add("");
    lines.addAll(sums());
    plan.scaledFrom()
        .ifPresent(sum -> lines.add("The weights sum to " + sum + " and were scaled to 1."));
    return String.join("\n", lines) + "\n";
  }

  private Allocation allocation() {
    return plan.allocation();
  }

  private static List<String> part(String title, List<String> lines) {
    return lines.isEmpty()
        ? lines
        : Stream.concat(Stream.of("", title), lines.stream().map(line -> "  " + line)).toList();
  }

  private List<String> tickets() {
    Table table = new Table("Ticket", "side", "quantity", "price", "value", "fees", "outlay");
    allocation().tickets().forEach(ticket -> add(ticket, table));
    return allocation().tickets().isEmpty() ? List.of("Nothing to trade.") : table.lines();
  }

  private void add(OrderTicket ticket, Table table) {
    Allocation.Cost cost = plan.allocation().costOf(ticket);
    table.row(
        ticket.instrument().value(),
        ticket.side().name(),
        ticket.quantity().toString(),
        cost.price().toString(),
        cost.consideration().toString(),
        cost.fees().toString(),
        cost.outlay().toString());
  }

  private static List<String> reasons(SortedMap<InstrumentId, Reason> reasons) {
    int width = reasons.keySet().stream().mapToInt(id -> id.value().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    reasons.forEach(
        (id, reason) -> {
          String space = " ".repeat(width - id.value().length());
          lines.add(id + space + "  " + reason.inWords());
        });
    return Collections.unmodifiableList(lines);
  }

  private List<String> changes() {
    return Stream.concat(
            allocation().conversions().stream().map(one -> one.pays() + " into " + one.receives()),
            plan.rates().stream().map(rate -> "at " + rate))
        .toList();
  }

  private List<String> sums() {
    Allocation.Score score = allocation().score();
    return new Table("Sums", "")
        .row("Fees", allocation().fees().toString())
        .row("Cash left", allocation().cashLeft().toString())
        .row("Distance from the targets", score.distance().toString())
        .row("Objective", score.objective().toPlainString())
        .row("Gap: nothing is better by more", score.gap().toPlainString())
        .lines();
  }
}
