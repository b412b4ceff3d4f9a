package io.indexwright.adapter.http;

import io.indexwright.adapter.http.health.Checkup;
import io.indexwright.adapter.http.index.IndexRoutes;
import io.indexwright.adapter.http.market.FindingRoutes;
import io.indexwright.adapter.http.openapi.ApiDocument;
import io.indexwright.adapter.http.openapi.DocumentRoutes;
import io.indexwright.adapter.http.page.Cursors;
import io.indexwright.adapter.http.portfolio.PortfolioRoutes;
import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.application.access.Role;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.memory.InMemoryIndexLevels;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.access.InMemoryPortfolioOwners;
import io.indexwright.application.memory.quality.InMemoryFindings;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.application.secret.Secret;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.RiskLimits;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Two indices and two portfolios, small enough to check by hand.
 *
 * <p>{@code Pair}: 1000 of A at 10 and B at 20 is 50 and 25 shares, level 1000. On 2 February A is
 * at 11: 50 x 11 + 25 x 20 = 1050. The month is new, so 1000 / 22 = 45.45 shares of A from then on,
 * worth 999.95, and the divisor goes from 1 to 999.95 / 1050. {@code Quiet} has no level yet.
 *
 * <p>{@code Fund}: 1000.00 less 10 of A at 11 (fee 0.50) is 889.50. {@code Odd} holds C, which has
 * no price.
 */
final class SmallHouse {
  static final UUID PAIR = UUID.fromString("00000000-0000-4000-8000-000000000001");
  static final UUID QUIET = UUID.fromString("00000000-0000-4000-8000-000000000002");
  static final UUID FUND = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  static final UUID ODD = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  static final RunId RUN = new RunId(FUND);
  static final UUID FILLED = RUN.order(1).value();
  static final UUID REJECTED = RUN.order(2).value();

  private static final Secret CURSOR_KEY = Secret.of("alike in every house");
  static final Currency USD = Currency.getInstance("USD");
  private static final Instant NOW = Instant.parse("2026-02-04T09:30:00Z");
  private static final LocalDate BASE = LocalDate.parse("2026-01-30");
  private static final InstrumentId A = new InstrumentId("A");
  private static final InstrumentId B = new InstrumentId("B");
  private static final InstrumentId C = new InstrumentId("C");

  final InMemoryInstruments instruments = new InMemoryInstruments();
  final InMemoryIndices indices = new InMemoryIndices(instruments);
  final InMemoryPrices prices = new InMemoryPrices(instruments);
  final InMemoryAnnouncements announcements = new InMemoryAnnouncements(instruments);
  final InMemoryFixings fixings = new InMemoryFixings();
  final KnownMarket market = new KnownMarket(prices, announcements, fixings);
  final InMemoryIndexLevels levels = new InMemoryIndexLevels(indices);
  final InMemoryLedgers ledgers = new InMemoryLedgers(instruments);
  final InMemoryOrders orders = new InMemoryOrders(ledgers, instruments);
  final InMemoryPortfolioOwners owners = new InMemoryPortfolioOwners(ledgers);
  final Doorkeeper doorkeeper = new Doorkeeper(Clock.systemUTC());
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final TradingHouse trading = new TradingHouse(this);
  final SmallDesk desk = new SmallDesk(this);

  SmallHouse() {
    for (InstrumentId id : List.of(A, B, C)) {
      instruments.add(List.of(new Instrument(id, "Company " + id, USD)));
    }
    close("2026-01-30", "10", "20");
    close("2026-02-02", "11", "20");
    close("2026-02-03", "12", "21");
    define();
    fill();
  }

  /** Answers an operator, who sees everything. */
  RunningApi run() {
    return open().as(doorkeeper.tokenOf(Role.OPERATOR));
  }

  /** Answers whoever shows who he is; what is {@code special} comes first. */
  RunningApi open(RouteGroup... special) {
    VisiblePortfolios visible = visible();
    List<RouteGroup> groups = new ArrayList<>(List.of(special));
    groups.addAll(doorkeeper.routes());
    groups.add(new IndexRoutes(indices, levels, new JsonDefinitionFormat()));
    groups.addAll(desk.routes());
    groups.add(new PortfolioRoutes(visible, ledgers, new ValuePortfolio(ledgers, prices), clock));
    groups.addAll(trading.routes(visible));
    groups.addAll(new Workshop(this).routes());
    groups.addAll(new BackOffice(doorkeeper).routes());
    groups.add(new FindingRoutes(new InMemoryFindings(instruments)));
    groups.add(new HealthRoutes(new Checkup(Map.of())));
    groups.add(new ConsolePage());
    groups.add(new Cursors(CURSOR_KEY)::addTo);
    groups.add(new DocumentRoutes(ApiDocument.whole()));
    return RunningApi.of(HttpApi.start(new HttpAddress("127.0.0.1", 0), doorkeeper.gate(), groups));
  }

  VisiblePortfolios visible() {
    return new VisiblePortfolios(owners, ledgers, orders);
  }

  private void close(String date, String a, String b) {
    close(date, a, b, Instant.parse(date + "T22:00:00Z"));
  }

  void close(String date, String a, String b, Instant knownAt) {
    LocalDate day = LocalDate.parse(date);
    prices.record(
        List.of(new Close(A, day, Price.of(a, USD)), new Close(B, day, Price.of(b, USD))), knownAt);
  }

  private void define() {
    indices.define(
        new IndexDefinition(
            new IndexId(PAIR),
            Edition.first(BASE),
            "Pair",
            USD,
            Membership.listed(new TreeSet<>(Set.of(A, B))),
            new Construction(
                new Weighting.EqualWeighted(), new Capping.None(), Money.of("1000.00", USD), 2),
            new Timetable(
                Timetable.PRICED_DATES,
                ReviewSchedule.monthly(new DayRule.NthBusinessDay(1), Roll.FOLLOWING)),
            new Base.AtLevel(BASE, IndexLevel.of("1000")),
            Conventions.strict(Absorption.DIVISOR, 2)));
    indices.define(
        new IndexDefinition(
            new IndexId(QUIET),
            Edition.first(BASE),
            "Quiet",
            USD,
            Membership.listed(new TreeSet<>(Set.of(A))),
            new Construction(
                new Weighting.PriceWeighted(), new Capping.None(), Money.of("1000.00", USD), 2),
            new Timetable(Timetable.PRICED_DATES, ReviewSchedule.none()),
            new Base.AtDivisor(BASE, Divisor.of("0.14748071991788")),
            Conventions.strict(Absorption.KEEP_SHARES, 2)));
    publish(NOW);
  }

  void publish(Instant at) {
    new PublishLevels(indices, market, levels, new InMemoryTransactions())
        .publish(new IndexId(PAIR), at);
  }

  private void fill() {
    PortfolioId fund = new PortfolioId(FUND);
    ledgers.open(new Account(fund, "Fund", USD));
    ledgers.append(fund, LedgerEntry.cash("deposit", NOW, Money.of("1000.00", USD)));
    OrderTicket buy = buy(A, "10");
    orders.write(approved(new OrderRun(RUN, fund, List.of(buy, buy(B, "5")))));
    Fill fill = fill("X1", "10", "11");
    orders.hear(new OrderId(FILLED), List.of(new OrderEvent.Traded(fill)), NOW);
    orders.hear(new OrderId(REJECTED), List.of(new OrderEvent.Rejected("not today")), NOW);
    ledgers.append(fund, LedgerEntry.of(buy, fill));

    PortfolioId odd = new PortfolioId(ODD);
    ledgers.open(new Account(odd, "Odd", USD));
    ledgers.append(odd, LedgerEntry.cash("deposit", NOW, Money.of("50.00", USD)));
    ledgers.append(odd, LedgerEntry.of(buy(C, "3"), fill("X2", "3", "1.125")));
  }

  private static OrderTicket buy(InstrumentId what, String units) {
    return new OrderTicket(what, Side.BUY, Quantity.of(Long.parseLong(units)));
  }

  /** Approved with nothing limited. */
  private static RunApproval.Approved approved(OrderRun run) {
    Money nothing = Money.zero(USD);
    return run.approved(
            new OrderRun.Consent("Ada", NOW),
            new RiskLimits(new Commission(nothing, BigDecimal.ZERO), List.of()),
            new AccountExposure(nothing, nothing, nothing, nothing, 0, new TreeMap<>()))
        .fold(Optional::of, refused -> Optional.<RunApproval.Approved>empty())
        .orElseThrow();
  }

  private static Fill fill(String id, String units, String price) {
    return new Fill(
        new ExecutionId(id),
        Quantity.of(Long.parseLong(units)),
        Price.of(price, USD),
        Money.of("0.50", USD),
        Instant.parse("2026-02-02T21:00:00Z"));
  }
}
