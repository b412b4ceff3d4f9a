package io.indexwright.application.portfolio;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.ADA;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.House;
import io.indexwright.application.Venue;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.Clearance;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.Order;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.Breach;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 1,000 dollars, A at 12 and B at 9, a dollar an order. */
class RunTest {
  private static final RunId SECOND = new RunId(new UUID(0, 4));
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  private final House house = House.ready();
  private final Venue venue = new Venue();

  @Nested
  class Approving {
    @Test
    void writesNothing_andNamesTheNumbers_whenALimitIsBroken() {
      OrderRun run = run(FIRST, buy(A, 84));

      assertThat(refusals(run)).containsExactly("BUYING_POWER of A: 1009 is more than 1000");
      assertThat(house.orders.of(ACCOUNT.id())).isEmpty();
      assertThatExceptionOfType(UnknownException.class).isThrownBy(() -> working(FIRST));
      assertThat(venue.sent()).isEmpty();
    }

    @Test
    void isPreviewedWithoutWritingAnything() {
      PreviewRun preview = new PreviewRun(house.accounts, House.limits());

      assertThat(preview.preview(run(FIRST, buy(A, 83)), NOW))
          .isInstanceOf(RiskVerdict.Accepted.class);
      assertThat(preview.preview(run(FIRST, buy(A, 84)), NOW))
          .isInstanceOf(RiskVerdict.Refused.class);
      assertThat(house.orders.portfolioOf(FIRST)).isEmpty();
    }

    @Test
    void judgesAnew_whenTheAccountHasChangedSinceThePreview() {
      OrderRun run = run(FIRST, buy(A, 50));
      PreviewRun preview = new PreviewRun(house.accounts, House.limits());
      assertThat(preview.preview(run, NOW)).isInstanceOf(RiskVerdict.Accepted.class);

      cash("withdrawal", "-500.00");

      assertThat(refusals(run)).containsExactly("BUYING_POWER of A: 601 is more than 500");
      cash("deposit", "101.00");
      assertThat(approved(run)).hasSize(1);
    }

    @Test
    void setsAsideWhatOtherRunsHaveOpen() {
      approved(run(FIRST, buy(A, 50)));

      assertThat(refusals(run(SECOND, buy(A, 40))))
          .containsExactly("BUYING_POWER of A: 1082 is more than 1000");
      assertThat(approved(run(SECOND, buy(A, 33)))).hasSize(1);
    }

    @Test
    void isDoneOnce_howeverOftenItIsAsked() {
      List<Order> first = approved(run(FIRST, buy(A, 50)));

      assertThat(approved(run(FIRST, buy(A, 50)))).isEqualTo(first);
      assertThat(approved(run(FIRST, buy(B, 1)))).isEqualTo(first);
      assertThat(house.orders.of(ACCOUNT.id())).isEqualTo(first);
    }

    @Test
    void countsTheOrdersOfTheDay() {
      RiskLimit two = new RiskLimit.DailyCount(2);
      approved(run(FIRST, buy(A, 1), buy(B, 1)), two);

      assertThat(refusals(run(SECOND, buy(A, 1)), two))
          .containsExactly("DAILY_COUNT of A: 3 is more than 2");
      assertThat(
              house
                  .approving(two)
                  .approve(run(SECOND, buy(A, 1)), new OrderRun.Consent("Ada", TOMORROW)))
          .isInstanceOf(RunOutcome.Written.class);
    }

    @Test
    void refusesAPortfolioThatWasNotOpened() {
      OrderRun nobody = new OrderRun(FIRST, new PortfolioId(new UUID(9, 9)), List.of(buy(A, 1)));

      assertThatExceptionOfType(UnknownException.class)
          .isThrownBy(() -> house.approving().approve(nobody, ADA));
    }
  }

  @Nested
  class Working {
    @Test
    void withholdsWhatTheAccountNoLongerAllows_untilItDoes() {
      approved(run(FIRST, buy(A, 50), buy(B, 1)));
      cash("withdrawal", "-990.00");

      WorkOrders.Worked short0 = working(FIRST);

      assertThat(breaches(short0))
          .containsExactly(
              "BUYING_POWER of A: 611 is more than 10", "BUYING_POWER of B: 611 is more than 10");
      assertThat(short0.orders()).allMatch(Order::isUnsent);
      assertThat(venue.sent()).isEmpty();
      cash("deposit", "990.00");
      assertThat(working(FIRST).withheld()).isEmpty();
      assertThat(venue.sent()).hasSize(2);
    }

    @Test
    void withholdsWhatIsRestrictedSince_andSendsTheRest() {
      approved(run(FIRST, buy(A, 5), buy(B, 5)));
      RiskLimit noA = new RiskLimit.Restricted(new TreeSet<>(List.of(A)));

      WorkOrders.Worked worked = house.working(venue, noA).work(FIRST, NOW);

      assertThat(breaches(worked)).containsExactly("RESTRICTED of A: 5 is more than 0");
      assertThat(venue.sent()).extracting(order -> order.ticket().instrument()).containsExactly(B);
    }

    /** 40 A at 12 have become 40 at 9: 120 are lost, and one for the order. */
    @Test
    void buysNoMore_onceTheDayHasLostTooMuch_butSells() {
      approved(run(FIRST, buy(A, 40)));
      working(FIRST);
      approved(run(SECOND, sell(A, 1), buy(B, 1)));
      house.importMarket.from(House.feed(House.close(A, House.MONDAY.plusDays(1), "9")), TOMORROW);

      WorkOrders.Worked worked =
          house.working(venue, new RiskLimit.DailyLoss(usd("100.00"))).work(SECOND, TOMORROW);

      assertThat(breaches(worked)).hasSize(1).allMatch(said -> said.startsWith("DAILY_LOSS of B"));
      assertThat(venue.sent()).hasSize(2);
    }

    /** 19 dollars are left, and 10 A bring 119. */
    @Test
    void buysWithWhatASaleBrings_onceItHasBroughtIt() {
      approved(run(FIRST, buy(A, 81)));
      working(FIRST);
      approved(run(SECOND, sell(A, 10), buy(B, 14)));

      WorkOrders.Worked early = house.working(venue.trading(0)).work(SECOND, NOW);
      assertThat(breaches(early)).containsExactly("BUYING_POWER of B: 127 is more than 27");

      WorkOrders.Worked later = house.working(venue.trading(14)).work(SECOND, NOW);
      assertThat(later.withheld()).isEmpty();
      assertThat(house.ledgers.portfolio(ACCOUNT.id()).cash()).isEqualTo(usd("19.00"));
    }

    @Test
    void sendsNothingTwice_whenItWasStoppedInTheMiddle() {
      List<Order> approved = approved(run(FIRST, buy(A, 10), buy(B, 10), buy(A, 5)));

      for (int answers = 0; answers < 3; answers++) {
        venue.answering(answers == 2 ? 2 : 1);
        try {
          working(FIRST);
        } catch (UnavailableException away) {
          assertThat(away).hasMessageContaining("the venue");
        }
      }

      assertThat(venue.sent()).extracting(Order::id).isEqualTo(ids(approved));
      assertThat(working(FIRST).orders()).allMatch(order -> order.state().isTerminal());
      assertThat(house.ledgers.entries(ACCOUNT.id())).hasSize(4);
      assertThat(house.ledgers.portfolio(ACCOUNT.id()).holdingOf(A)).isEqualTo(Quantity.of(15));
    }
  }

  private static OrderRun run(RunId id, OrderTicket... tickets) {
    return new OrderRun(id, ACCOUNT.id(), List.of(tickets));
  }

  private static OrderTicket buy(InstrumentId instrument, long units) {
    return new OrderTicket(instrument, Side.BUY, Quantity.of(units));
  }

  private static OrderTicket sell(InstrumentId instrument, long units) {
    return new OrderTicket(instrument, Side.SELL, Quantity.of(units));
  }

  private void cash(String reference, String amount) {
    house.ledgers.append(ACCOUNT.id(), LedgerEntry.cash(reference, NOW, usd(amount)));
  }

  private List<Order> approved(OrderRun run, RiskLimit... further) {
    return house
        .approving(further)
        .approve(run, ADA)
        .fold(RunOutcome.Written::orders, refused -> List.of(), unplanned -> List.of());
  }

  private List<String> refusals(OrderRun run, RiskLimit... further) {
    List<Breach> breaches =
        house
            .approving(further)
            .approve(run, ADA)
            .fold(written -> List.of(), RunOutcome.Refused::breaches, unplanned -> List.of());
    return breaches.stream().map(Breach::toString).toList();
  }

  private WorkOrders.Worked working(RunId run) {
    return house.working(venue).work(run, NOW);
  }

  private static List<String> breaches(WorkOrders.Worked worked) {
    return worked.withheld().stream()
        .map(Clearance.Withheld::breaches)
        .flatMap(Collection::stream)
        .map(Breach::toString)
        .toList();
  }

  private static List<?> ids(List<Order> orders) {
    return orders.stream().map(Order::id).toList();
  }
}
