package io.indexwright.adapter.http.rebalance;

import io.indexwright.adapter.http.MoneyView;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.planning.RunState;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.order.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A rebalance: what was asked for, what it would trade, and where it stands.
 *
 * @param weights that are aimed at instead of those of an index
 * @param orders none before it is approved
 */
record RebalanceView(
    UUID id,
    UUID portfolio,
    Optional<UUID> index,
    Optional<SortedMap<String, String>> weights,
    LocalDate date,
    String state,
    Word planned,
    Optional<Word> approved,
    Optional<Ended> ended,
    Preview preview,
    List<Written> orders) {

  static RebalanceView of(KeptPlan plan, Optional<Consent> consent, List<Order> orders) {
    PlanTerms terms = plan.terms();
    return new RebalanceView(
        terms.id().value(),
        terms.portfolio().value(),
        terms.goal().followed().map(IndexId::value),
        terms.goal().given().map(RebalanceView::texts),
        terms.date(),
        RunState.of(plan, consent.isPresent(), orders).name(),
        new Word(terms.by().toString(), terms.at()),
        consent.map(yes -> new Word(yes.by(), yes.at())),
        plan.closing().map(Ended::of),
        Preview.of(plan.preview()),
        orders.stream().map(Written::of).toList());
  }

  private static SortedMap<String, String> texts(SortedMap<InstrumentId, Weight> weights) {
    SortedMap<String, String> texts = new TreeMap<>();
    weights.forEach((instrument, weight) -> texts.put(instrument.value(), weight.toString()));
    return texts;
  }

  /** Who said something, and when. */
  record Word(String by, Instant at) {}

  /** How it ended without an order. */
  record Ended(String by, Instant at, List<String> reasons) {
    static Ended of(Closing closing) {
      return new Ended(closing.by().toString(), closing.at(), closing.reasons());
    }
  }

  /** One of its orders, of which {@code /orders} has the rest. */
  record Written(UUID id, String state) {
    static Written of(Order order) {
      return new Written(order.id().value(), order.state().name());
    }
  }

  /**
   * What was shown.
   *
   * @param value what is bought and sold, together
   * @param gap no allowed plan is better by more than this; 0 if that is proven
   * @param breaches limits that would have been broken when it was planned
   */
  record Preview(
      String plan,
      List<Ticket> tickets,
      List<Skipped> skipped,
      MoneyView value,
      MoneyView fees,
      MoneyView cashLeft,
      String gap,
      List<String> breaches) {

    static Preview of(PlanPreview shown) {
      return new Preview(
          shown.digest().hex(),
          shown.lines().stream().map(Ticket::of).toList(),
          shown.skipped().entrySet().stream()
              .map(one -> new Skipped(one.getKey().value(), one.getValue()))
              .toList(),
          MoneyView.of(shown.value()),
          MoneyView.of(shown.fees()),
          MoneyView.of(shown.cashLeft()),
          shown.gap().toPlainString(),
          shown.breaches());
    }
  }

  /** What is to be traded of one instrument, and why there is not one lot more. */
  record Ticket(
      String instrument,
      String side,
      String quantity,
      MoneyView price,
      MoneyView value,
      MoneyView fees,
      String reason) {

    static Ticket of(PlanPreview.Line line) {
      return new Ticket(
          line.instrument().value(),
          line.side().name(),
          line.quantity().toString(),
          MoneyView.of(line.price()),
          MoneyView.of(line.value()),
          MoneyView.of(line.fees()),
          line.reason());
    }
  }

  /** What is off its target and yet not traded, and why. */
  record Skipped(String instrument, String reason) {}
}
