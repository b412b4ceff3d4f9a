package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.UserId;
import io.indexwright.application.blotter.BlotterLine;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.application.port.trading.Blotter;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two orders of Ada's portfolio, and one between them of a portfolio that is nobody's. */
abstract class BlotterContract {
  private static final UserId ADA = new UserId(Sample.uuid(1));
  private static final Account OTHER =
      new Account(new PortfolioId(Sample.uuid(2)), "Other", Sample.USD);
  private static final RunId FIRST_RUN = new RunId(Sample.uuid(9));
  private static final RunId OTHERS = new RunId(Sample.uuid(8));
  private static final RunId LAST_RUN = new RunId(Sample.uuid(7));
  private static final OrderId ONE = FIRST_RUN.order(1);
  private static final OrderId TWO = OTHERS.order(1);
  private static final OrderId THREE = LAST_RUN.order(1);
  private static final Optional<UserId> EVERYBODYS = Optional.empty();
  private static final Optional<String> ANY = Optional.empty();

  private Blotter blotter;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  abstract Orders orders();

  abstract PortfolioOwners owners();

  abstract Blotter blotter();

  @BeforeEach
  void write() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers().open(ACCOUNT);
    ledgers().open(OTHER);
    owners().give(ACCOUNT.id(), ADA);
    orders().write(Sample.approved(FIRST_RUN, buy(A)));
    orders().write(Sample.approved(new OrderRun(OTHERS, OTHER.id(), List.of(buy(B))), FIRST));
    orders().write(Sample.approved(LAST_RUN, buy(B)));
    orders().hear(THREE, List.of(new OrderEvent.Acknowledged()), FIRST);
    blotter = blotter();
  }

  private static OrderTicket buy(InstrumentId what) {
    return new OrderTicket(what, Side.BUY, Quantity.of(1));
  }

  @Test
  void hasEveryOrder_withWhatItBelongsTo() {
    BlotterLine line = blotter.line(TWO).orElseThrow();

    assertThat(line.portfolio()).isEqualTo(OTHER.id());
    assertThat(line.run()).isEqualTo(OTHERS);
    assertThat(orders().find(TWO)).contains(line.order());
    assertThat(blotter.line(new OrderId(Sample.uuid(3)))).isEmpty();
    assertThat(seen(EVERYBODYS, ANY, PageRequest.first(9))).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void showsSomebodyHisOwn_andThoseOfOneState() {
    assertThat(seen(Optional.of(ADA), ANY, PageRequest.first(9))).containsExactly(ONE, THREE);
    assertThat(seen(Optional.of(ADA), Optional.of("WORKING"), PageRequest.first(9)))
        .containsExactly(THREE);
    assertThat(seen(Optional.of(new UserId(Sample.uuid(4))), ANY, PageRequest.first(9))).isEmpty();
  }

  @Test
  void goesOnAfterAnOrder_inWhateverStateItIsByNow() {
    assertThat(blotter.lines(EVERYBODYS, ANY, PageRequest.first(2)).next()).contains(TWO);
    assertThat(seen(EVERYBODYS, Optional.of("WORKING"), PageRequest.after(ONE, 9)))
        .containsExactly(THREE);
    assertThat(seen(Optional.of(ADA), ANY, PageRequest.after(TWO, 9))).isEmpty();
  }

  private List<OrderId> seen(
      Optional<UserId> owner, Optional<String> state, PageRequest<OrderId> wanted) {
    return blotter.lines(owner, state, wanted).items().stream().map(BlotterLine::id).toList();
  }
}
