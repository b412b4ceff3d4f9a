package io.indexwright.bootstrap.allocate;

import io.indexwright.adapter.json.document.Layout;
import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.trading.Conversion;
import io.indexwright.money.Money;
import io.indexwright.order.OrderTicket;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.rates.FxQuote;

/** A plan as one JSON document; numbers are strings, as everywhere. */
record PlanJson(AllocationPlan plan) {

  /** Returns the whole text. */
  String text() {
    Allocation allocation = plan.allocation();
    Fields fields =
        Fields.none()
            .with("tickets", Items.of(allocation.tickets(), this::ticket))
            .with(
                "skipped",
                Items.of(
                    allocation.skipped().entrySet(),
                    one ->
                        Fields.none()
                            .with("instrument", one.getKey().value())
                            .with("reason", one.getValue().inWords())))
            .with("conversions", Items.of(allocation.conversions(), PlanJson::conversion))
            .with("rates", Items.of(plan.rates(), PlanJson::rate))
            .with("fees", money(allocation.fees()))
            .with("cashLeft", money(allocation.cashLeft()))
            .with("distance", money(allocation.score().distance()))
            .with("objective", allocation.score().objective())
            .with("gap", allocation.score().gap());
    return Layout.of(
        plan.scaledFrom().map(sum -> fields.with("weightsScaledFrom", sum)).orElse(fields));
  }

  private Canonical ticket(OrderTicket ticket) {
    Allocation.Cost cost = plan.allocation().costOf(ticket);
    return Fields.none()
        .with("instrument", ticket.instrument().value())
        .with("side", ticket.side())
        .with("quantity", ticket.quantity().units())
        .with("price", cost.price().perUnit())
        .with("value", money(cost.consideration()))
        .with("fees", money(cost.fees()))
        .with("outlay", money(cost.outlay()))
        .with("reason", plan.allocation().reasonOf(ticket).inWords());
  }

  private static Canonical conversion(Conversion one) {
    return Fields.none().with("pays", money(one.pays())).with("receives", money(one.receives()));
  }

  private static Canonical rate(FxQuote quote) {
    return Fields.none()
        .with("of", quote.pair().of().toString())
        .with("in", quote.pair().in().toString())
        .with("rate", quote.rate())
        .with("fixing", quote.fixing())
        .with("date", quote.date().toString());
  }

  private static Canonical money(Money money) {
    return Fields.none()
        .with("amount", money.amount().toPlainString())
        .with("currency", money.currency().toString());
  }
}
