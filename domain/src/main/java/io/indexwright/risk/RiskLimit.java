package io.indexwright.risk;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One bound that an order must keep before it is sent. A number exactly at its limit is allowed.
 * Rule: docs/rules/orders.md.
 */
public sealed interface RiskLimit {

  /** The word by which a refusal names the limit. */
  String name();

  /** Returns how {@code proposal} breaks this limit, if it does. */
  Optional<Breach> breach(Proposal proposal);

  /** The value of one order. */
  record Notional(Money most) implements RiskLimit {
    @Override
    public String name() {
      return "NOTIONAL";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      return proposal.above(this, proposal.notional().map(Money::amount), proposal.amount(most));
    }
  }

  /** The units of one order. */
  record OrderQuantity(Quantity most) implements RiskLimit {
    @Override
    public String name() {
      return "QUANTITY";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal units = proposal.ticket().quantity().units();
      return proposal.above(this, Optional.of(units), most.units());
    }
  }

  /**
   * What a buy may make of one instrument, open buys included; in money, as a part of the value of
   * the account. Sales that are open are not counted on.
   */
  record PositionWeight(Weight most) implements RiskLimit {
    @Override
    public String name() {
      return "POSITION_WEIGHT";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal allowed = proposal.account().value().amount().multiply(most.fraction());
      return proposal.isBuy()
          ? proposal.above(this, proposal.positionValue(), allowed)
          : Optional.empty();
    }
  }

  /** How many orders a day sends, this one included. */
  record DailyCount(int most) implements RiskLimit {
    @Override
    public String name() {
      return "DAILY_COUNT";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal count = BigDecimal.valueOf(1L + proposal.account().ordersToday());
      return proposal.above(this, Optional.of(count), BigDecimal.valueOf(most));
    }
  }

  /** What the day may have lost when a buy is sent; a sale lessens what is at stake, and may go. */
  record DailyLoss(Money most) implements RiskLimit {
    @Override
    public String name() {
      return "DAILY_LOSS";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal lost = proposal.account().lost().amount();
      return proposal.isBuy()
          ? proposal.above(this, Optional.of(lost), proposal.amount(most))
          : Optional.empty();
    }
  }

  /**
   * How far from the reference a limit or stop may be, as a part of the reference; the refusal says
   * it in money.
   */
  record PriceBand(Weight most) implements RiskLimit {
    @Override
    public String name() {
      return "PRICE_BAND";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal reference = proposal.reference().orElse(BigDecimal.ZERO);
      Optional<BigDecimal> farthest = proposal.farthest();
      return proposal.namesAPrice()
          ? proposal.above(this, farthest, reference.multiply(most.fraction()))
          : Optional.empty();
    }
  }

  /** What may not be traded at all. */
  record Restricted(SortedSet<InstrumentId> instruments) implements RiskLimit {

    /** Keeps a copy that nobody can change. */
    public Restricted {
      instruments = InstrumentOrder.copyOf(instruments);
    }

    @Override
    public String name() {
      return "RESTRICTED";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal units = proposal.ticket().quantity().units();
      return instruments.contains(proposal.ticket().instrument())
          ? proposal.above(this, Optional.of(units), BigDecimal.ZERO)
          : Optional.empty();
    }
  }

  /** What a buy and its fee take, on top of what is reserved, must be there in cash. */
  record BuyingPower() implements RiskLimit {
    @Override
    public String name() {
      return "BUYING_POWER";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      Money reserved = proposal.account().reserved();
      Optional<BigDecimal> bound = proposal.outlay().map(outlay -> reserved.plus(outlay).amount());
      return proposal.isBuy()
          ? proposal.above(this, bound, proposal.account().cash().amount())
          : Optional.empty();
    }
  }

  /** What is sold, on top of what is on sale, must be held. */
  record Covered() implements RiskLimit {
    @Override
    public String name() {
      return "COVERED";
    }

    @Override
    public Optional<Breach> breach(Proposal proposal) {
      BigDecimal held = proposal.held().units();
      BigDecimal sold = proposal.onSale().plus(proposal.ticket().quantity()).units();
      return proposal.isBuy() ? Optional.empty() : proposal.above(this, Optional.of(sold), held);
    }
  }
}
