package io.indexwright.dealing;

import static io.indexwright.risk.Accounts.ACCOUNT;
import static io.indexwright.risk.Accounts.buy;
import static io.indexwright.risk.Accounts.limits;
import static io.indexwright.risk.Accounts.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Quantity;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.Breach;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskLimits;
import io.indexwright.risk.RiskVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sale of 5 A and then a buy of 7, of at most 7 at a time. */
class OrderRunTest {
  private static final PortfolioId PORTFOLIO = new PortfolioId(new UUID(0, 1));
  private static final RunId ID = new RunId(new UUID(0, 7));
  private static final OrderRun RUN = run(sell(5), buy(7));
  private static final OrderRun.Consent CONSENT = new OrderRun.Consent("Ada", Fills.NOON);
  private static final RiskLimits LIMITS =
      limits(new RiskLimit.OrderQuantity(Quantity.of(7)), new RiskLimit.DailyCount(5));

  /** Three orders went out before, and a fourth since the preview. */
  private static final AccountExposure BUSIER =
      new AccountExposure(
          ACCOUNT.value(), ACCOUNT.cash(), ACCOUNT.reserved(), ACCOUNT.lost(), 4, ACCOUNT.lines());

  @Test
  void hasOrders_onceItIsApproved() {
    RunApproval.Approved approved = approved(RUN, ACCOUNT).orElseThrow();

    assertThat(approved.run()).isEqualTo(RUN);
    assertThat(approved.consent()).isEqualTo(CONSENT);
    assertThat(approved.orders()).extracting(Order::ticket).isEqualTo(RUN.tickets());
    assertThat(approved.orders()).allMatch(Order::isUnsent);
  }

  @Test
  void givesItsOrdersTheSameNamesEveryTime() {
    List<OrderId> ids = idsOf(RUN);

    assertThat(ids).doesNotHaveDuplicates().isEqualTo(idsOf(RUN));
    assertThat(ids).containsExactly(ID.order(1), ID.order(2));
    assertThat(ids).doesNotContain(new RunId(new UUID(0, 8)).order(1));
    assertThat(ID).hasToString("00000000-0000-0000-0000-000000000007");
  }

  private static List<OrderId> idsOf(OrderRun run) {
    return approved(run, ACCOUNT).orElseThrow().orders().stream().map(Order::id).toList();
  }

  @Test
  void isPreviewedBeforeAnybodyIsAsked() {
    OrderRun large = run(sell(5), buy(8));

    assertThat(RUN.previewed(LIMITS, ACCOUNT)).isInstanceOf(RiskVerdict.Accepted.class);
    List<Breach> breaches =
        large.previewed(LIMITS, ACCOUNT).fold(accepted -> List.of(), RiskVerdict.Refused::breaches);
    assertThat(breaches).singleElement().hasToString("QUANTITY of A: 8 is more than 7");
  }

  @Test
  void isRefused_whenALimitIsBroken() {
    assertThat(breachesOf(run(sell(5), buy(8)), ACCOUNT))
        .containsExactly("QUANTITY of A: 8 is more than 7");
    assertThat(approved(run(sell(5), buy(8)), ACCOUNT)).isEmpty();
  }

  /** Two more than four would be six. */
  @Test
  void isJudgedAnew_whenTheAccountHasChangedSinceThePreview() {
    assertThat(RUN.previewed(LIMITS, ACCOUNT)).isInstanceOf(RiskVerdict.Accepted.class);
    assertThat(breachesOf(RUN, BUSIER)).containsExactly("DAILY_COUNT of A: 6 is more than 5");
  }

  @Test
  void cannotBeApprovedByNobody() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderRun.Consent(" ", Fills.NOON));
  }

  @Test
  void keepsItsTickets_whateverBecomesOfTheList() {
    List<OrderTicket> tickets = new ArrayList<>(RUN.tickets());
    OrderRun run = new OrderRun(ID, PORTFOLIO, tickets);
    tickets.clear();

    assertThat(run).isEqualTo(RUN);
  }

  private static OrderRun run(OrderTicket... tickets) {
    return new OrderRun(ID, PORTFOLIO, List.of(tickets));
  }

  private static Optional<RunApproval.Approved> approved(OrderRun run, AccountExposure now) {
    return run.approved(CONSENT, LIMITS, now).fold(Optional::of, refused -> Optional.empty());
  }

  private static List<String> breachesOf(OrderRun run, AccountExposure now) {
    List<Breach> breaches =
        run.approved(CONSENT, LIMITS, now)
            .fold(approved -> List.of(), RunApproval.Refused::breaches);
    return breaches.stream().map(Object::toString).toList();
  }
}
