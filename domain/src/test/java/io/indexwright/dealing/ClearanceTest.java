package io.indexwright.dealing;

import static io.indexwright.risk.Accounts.ACCOUNT;
import static io.indexwright.risk.Accounts.limits;
import static io.indexwright.risk.Accounts.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Quantity;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.risk.Breach;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskLimits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sale of 8 A, of at most 8 or 7 at a time. */
class ClearanceTest {
  private static final Order ORDER = Order.planned(new OrderId(new UUID(0, 1)), sell(8));
  private static final RiskLimits EIGHT = limits(new RiskLimit.OrderQuantity(Quantity.of(8)));
  private static final RiskLimits SEVEN = limits(new RiskLimit.OrderQuantity(Quantity.of(7)));

  @Test
  void isHad_whenEveryLimitIsKept() {
    assertThat(cleared(ORDER, EIGHT)).contains(ORDER);
    assertThat(breaches(ORDER, EIGHT)).isEmpty();
  }

  @Test
  void isWithheld_whenALimitIsBroken() {
    assertThat(cleared(ORDER, SEVEN)).isEmpty();
    assertThat(breaches(ORDER, SEVEN))
        .singleElement()
        .hasToString("QUANTITY of A: 8 is more than 7");
  }

  @Test
  void isAlwaysHadForAnOrderThatTheVenueHas() {
    Order working = ORDER.traded(Fills.of("x1", 2));

    assertThat(cleared(working, SEVEN)).contains(working);
  }

  private static Optional<Order> cleared(Order order, RiskLimits limits) {
    return Clearance.of(order, limits, ACCOUNT)
        .fold(cleared -> Optional.of(cleared.order()), withheld -> Optional.empty());
  }

  private static List<Breach> breaches(Order order, RiskLimits limits) {
    return Clearance.of(order, limits, ACCOUNT)
        .fold(cleared -> List.of(), Clearance.Withheld::breaches);
  }
}
