package io.indexwright.order;

import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** At which prices an order may trade, and from when on. Rule: docs/rules/orders.md. */
public sealed interface OrderType {

  /** At whatever the market pays, at once. */
  static OrderType market() {
    return new Market();
  }

  /** The word by which the type is stored and shown. */
  String name();

  /** The worst price it may trade at: the highest for a buy, the lowest for a sale. */
  default Optional<Price> limit() {
    return Optional.empty();
  }

  /** The price that the market must reach before the order is worked. */
  default Optional<Price> stop() {
    return Optional.empty();
  }

  /**
   * Returns the same type with every price changed: {@code limit} for a limit, {@code stop} for a
   * stop.
   */
  OrderType repriced(UnaryOperator<Price> limit, UnaryOperator<Price> stop);

  /** Returns true if the order may be worked once the market has traded at {@code last}. */
  default boolean isTriggeredBy(Side side, Price last) {
    return stop().stream().allMatch(stop -> side.isAtOrBeyond(last, stop));
  }

  /** Returns true if a trade at {@code price} is no worse than the limit. */
  default boolean allows(Side side, Price price) {
    return limit().stream().allMatch(limit -> side.isAtOrBeyond(limit, price));
  }

  /** At the market. */
  record Market() implements OrderType {
    @Override
    public String name() {
      return "MARKET";
    }

    @Override
    public OrderType repriced(UnaryOperator<Price> limit, UnaryOperator<Price> stop) {
      return this;
    }
  }

  /** At {@code worst} or better. */
  record Limit(Price worst) implements OrderType {
    @Override
    public String name() {
      return "LIMIT";
    }

    @Override
    public Optional<Price> limit() {
      return Optional.of(worst);
    }

    @Override
    public OrderType repriced(UnaryOperator<Price> limit, UnaryOperator<Price> stop) {
      return new Limit(limit.apply(worst));
    }
  }

  /** At the market, once it has reached {@code trigger}. */
  record Stop(Price trigger) implements OrderType {
    @Override
    public String name() {
      return "STOP";
    }

    @Override
    public Optional<Price> stop() {
      return Optional.of(trigger);
    }

    @Override
    public OrderType repriced(UnaryOperator<Price> limit, UnaryOperator<Price> stop) {
      return new Stop(stop.apply(trigger));
    }
  }

  /** At {@code worst} or better, once the market has reached {@code trigger}. */
  record StopLimit(Price trigger, Price worst) implements OrderType {

    /** Refuses two currencies. */
    public StopLimit {
      CurrencyMismatchException.check(trigger.currency(), worst.currency());
    }

    @Override
    public String name() {
      return "STOP_LIMIT";
    }

    @Override
    public Optional<Price> stop() {
      return Optional.of(trigger);
    }

    @Override
    public Optional<Price> limit() {
      return Optional.of(worst);
    }

    @Override
    public OrderType repriced(UnaryOperator<Price> limit, UnaryOperator<Price> stop) {
      return new StopLimit(stop.apply(trigger), limit.apply(worst));
    }
  }
}
