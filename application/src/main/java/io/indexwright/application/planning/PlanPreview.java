package io.indexwright.application.planning;

import io.indexwright.allocation.Allocation;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.proof.Digest;
import io.indexwright.risk.Breach;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was shown of a plan.
 *
 * @param digest of its tickets: somebody says yes to exactly these
 * @param lines in the order in which they are sent
 * @param skipped what is off its target and yet not traded, and why, in words
 * @param gap no allowed plan is better by more than this
 * @param breaches of limits by the account as it was, in words; none if it would be approved
 */
public record PlanPreview(
    Digest digest,
    List<Line> lines,
    SortedMap<InstrumentId, String> skipped,
    Money fees,
    Money cashLeft,
    BigDecimal gap,
    List<String> breaches) {

  /** Keeps copies that nobody can change, and drops trailing zeros. */
  public PlanPreview {
    lines = List.copyOf(lines);
    skipped = InstrumentOrder.copyOf(skipped);
    gap = Precision.normalised(gap);
    breaches = List.copyOf(breaches);
  }

  /**
   * What is to be traded of one instrument, at the market.
   *
   * @param value price times quantity
   * @param reason why there is not one lot more, in words
   */
  public record Line(
      InstrumentId instrument,
      Side side,
      Quantity quantity,
      Price price,
      Money value,
      Money fees,
      String reason) {}

  /** Shows {@code allocation}, which breaks {@code breaches}. */
  public static PlanPreview of(Digest digest, Allocation allocation, List<Breach> breaches) {
    SortedMap<InstrumentId, String> skipped = new TreeMap<>();
    allocation.skipped().forEach((instrument, why) -> skipped.put(instrument, why.inWords()));
    return new PlanPreview(
        digest,
        allocation.tickets().stream().map(ticket -> line(allocation, ticket)).toList(),
        skipped,
        allocation.fees(),
        allocation.cashLeft(),
        allocation.score().gap(),
        breaches.stream().map(Objects::toString).toList());
  }

  private static Line line(Allocation allocation, OrderTicket ticket) {
    Allocation.Cost cost = allocation.costOf(ticket);
    return new Line(
        ticket.instrument(),
        ticket.side(),
        ticket.quantity(),
        cost.price(),
        cost.consideration(),
        cost.fees(),
        allocation.reasonOf(ticket).inWords());
  }

  /** Returns what is bought and sold, together. */
  public Money value() {
    return lines.stream().map(Line::value).reduce(Money.zero(fees.currency()), Money::plus);
  }
}
