package io.indexwright.dealing;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.dealing.Block.Claim;
import io.indexwright.dealing.Block.Share;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BlockTest {

  /** 50, 30 and 20 of 100; 7 trade at 10.00 and 2 at 10.45: 3 at the second, 2.7 and 1.8. */
  @Test
  void sharesOutWhatTraded_atOneAveragePrice() {
    Block block = block("50", "30", "20");
    Block traded =
        block.with(block.order().traded(fill("x1", "7", "10")).traded(fill("x2", "2", "10.45")));

    assertThat(traded.averagePrice()).contains(usd("10.1"));
    assertThat(traded.shares())
        .containsExactly(
            share(0, "4", "40.40", "0.89"),
            share(1, "3", "30.30", "0.67"),
            share(2, "2", "20.20", "0.44"));
  }

  @Test
  void hasNothingToShare_beforeTheFirstTrade() {
    assertThat(block("1", "2").shares()).isEmpty();
    assertThat(block("1", "2").averagePrice()).isEmpty();
  }

  @Test
  void sharesFractions_whereTheyAreClaimedOrTraded() {
    Block block = block("0.5", "1.5");

    assertThat(quantities(block.with(block.order().traded(fill("x1", "1", "10")))))
        .containsExactly("0.3", "0.7");
    assertThat(quantities(block.with(block.order().traded(fill("x1", "0.04", "10")))))
        .containsExactly("0.01", "0.03");
  }

  /**
   * Claims of 6, 6 and 2 share 10 as 4, 4 and 2, and 11 as 5, 5 and 1: one unit more of the whole
   * takes one from the third. So shares are taken of the whole, and booked once.
   */
  @Test
  void mayTakeAUnitBack_whenMoreTrades() {
    Block block = block("6", "6", "2");
    Block ten = block.with(block.order().traded(fill("x1", "10", "10")));
    Block eleven = ten.with(ten.order().traded(fill("x2", "1", "10")));

    assertThat(quantities(ten)).containsExactly("4", "4", "2");
    assertThat(quantities(eleven)).containsExactly("5", "5", "1");
  }

  @Test
  void refusesClaimsThatAreNotTheOrder() {
    Block block = block("1", "2");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block(block.order(), block.claims().subList(0, 1)))
        .withMessage("claims of 1 are not the order for 3");
    Claim half = new Claim(portfolio(0), new Quantity(new BigDecimal("1.5")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block(block.order(), List.of(half, half)))
        .withMessageContaining("claims twice");
  }

  /** At every partial state: nothing lost, nobody farther than a unit from the exact part. */
  @RepeatedTest(100)
  void losesNothing_andLeavesNobodyAUnitOff(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String[] wanted = new String[2 + random.nextInt(6)];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = Integer.toString(1 + random.nextInt(40));
    }
    Block block = block(wanted);
    for (int i = 0; !block.order().state().isTerminal(); i++) {
      long left =
          block
              .order()
              .ticket()
              .quantity()
              .minus(block.order().state().executed())
              .units()
              .longValueExact();
      String units = Long.toString(1 + random.nextInt((int) left));
      String price = "9." + (10 + random.nextInt(90));
      block = block.with(block.order().traded(fill("x" + i, units, price)));
      assertWholeAndFair(block);
    }
    assertThat(quantities(block)).containsExactly(wanted);
  }

  private static void assertWholeAndFair(Block block) {
    Quantity units = Quantity.NONE;
    Money cash = Money.zero(USD);
    Money fees = Money.zero(USD);
    for (Share share : block.shares()) {
      units = units.plus(share.quantity());
      cash = cash.plus(share.consideration());
      fees = fees.plus(share.commission());
    }
    Order order = block.order();
    assertThat(units).isEqualTo(order.state().executed());
    assertThat(cash).isEqualTo(sum(order.fills().stream().map(Fill::consideration).toList()));
    assertThat(fees).isEqualTo(sum(order.fills().stream().map(Fill::commission).toList()));
    for (int i = 0; i < block.claims().size(); i++) {
      assertFair(block.claims().get(i).wanted(), block.shares().get(i), order);
    }
  }

  private static void assertFair(Quantity wanted, Share share, Order order) {
    BigDecimal ordered = order.ticket().quantity().units();
    BigDecimal off =
        share
            .quantity()
            .units()
            .multiply(ordered)
            .subtract(wanted.units().multiply(order.state().executed().units()));
    assertThat(off.abs()).isLessThan(ordered);
  }

  private static Money sum(List<Money> parts) {
    return parts.stream().reduce(Money.zero(USD), Money::plus);
  }

  private static List<String> quantities(Block block) {
    return block.shares().stream().map(share -> share.quantity().toString()).toList();
  }

  private static Block block(String... wanted) {
    List<Claim> claims = new ArrayList<>();
    Quantity whole = Quantity.NONE;
    for (String units : wanted) {
      Quantity quantity = new Quantity(new BigDecimal(units));
      claims.add(new Claim(portfolio(claims.size()), quantity));
      whole = whole.plus(quantity);
    }
    OrderTicket ticket = new OrderTicket(id("A"), Side.BUY, whole);
    return new Block(Order.planned(new OrderId(new UUID(0, 1)), ticket), claims);
  }

  private static PortfolioId portfolio(long number) {
    return new PortfolioId(new UUID(1, number));
  }

  private static Share share(int portfolio, String units, String cash, String commission) {
    return new Share(
        portfolio(portfolio),
        new Quantity(new BigDecimal(units)),
        Money.of(cash, USD),
        Money.of(commission, USD));
  }

  /** A fill that costs a dollar. */
  private static Fill fill(String id, String units, String price) {
    return new Fill(
        new ExecutionId(id),
        new Quantity(new BigDecimal(units)),
        usd(price),
        Money.of("1", USD),
        Fills.NOON);
  }
}
