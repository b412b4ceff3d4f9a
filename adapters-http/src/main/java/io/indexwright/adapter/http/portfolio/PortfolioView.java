package io.indexwright.adapter.http.portfolio;

import io.indexwright.adapter.http.MoneyView;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.Valuation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is shown of a portfolio: enough to tell it from another. */
record PortfolioView(UUID id, String name, String currency) {

  static PortfolioView of(Account account) {
    return new PortfolioView(
        account.id().value(), account.name(), account.currency().getCurrencyCode());
  }

  /** What it owns. */
  record Contents(UUID id, String name, String currency, MoneyView cash, List<Holding> holdings) {

    static Contents of(Account account, Portfolio portfolio) {
      return new Contents(
          account.id().value(),
          account.name(),
          account.currency().getCurrencyCode(),
          MoneyView.of(portfolio.cash()),
          portfolio.holdings().entrySet().stream()
              .map(held -> new Holding(held.getKey().value(), held.getValue().toString()))
              .toList());
    }
  }

  /** Units of one instrument. */
  record Holding(String instrument, String quantity) {}

  /**
   * What it is worth.
   *
   * @param total empty as long as something is unpriced
   */
  record Worth(
      LocalDate date,
      MoneyView cash,
      List<Line> lines,
      Optional<MoneyView> total,
      List<String> unpriced) {

    static Worth of(Valuation valuation) {
      return new Worth(
          valuation.date(),
          MoneyView.of(valuation.cash()),
          valuation.lines().entrySet().stream()
              .map(priced -> Line.of(priced.getKey().value(), priced.getValue()))
              .toList(),
          valuation.total().map(MoneyView::of),
          valuation.unpriced().stream().map(Object::toString).toList());
    }
  }

  /** One holding at its price. */
  record Line(String instrument, String quantity, MoneyView price, MoneyView value) {

    static Line of(String instrument, Valuation.Line line) {
      return new Line(
          instrument,
          line.quantity().toString(),
          MoneyView.of(line.price()),
          MoneyView.of(line.value()));
    }
  }

  /** A fact of its ledger, told by its kind. */
  sealed interface Entry permits CashEntry, TradeEntry, FactView {

    static Entry of(LedgerEntry entry) {
      if (entry.fact() instanceof Fact.Traded traded) {
        return TradeEntry.of(entry, traded);
      }
      return entry.fact() instanceof Fact.CashMoved moved
          ? CashEntry.of(entry, moved)
          : FactView.of(entry);
    }
  }

  /** Cash that came in, or with a minus went out. */
  record CashEntry(String kind, String reference, Instant at, MoneyView amount) implements Entry {

    static CashEntry of(LedgerEntry entry, Fact.CashMoved moved) {
      return new CashEntry("CASH", entry.reference(), entry.at(), MoneyView.of(moved.amount()));
    }
  }

  /** Units against cash. */
  record TradeEntry(
      String kind,
      String reference,
      Instant at,
      String instrument,
      String side,
      String quantity,
      MoneyView consideration,
      MoneyView fee)
      implements Entry {

    static TradeEntry of(LedgerEntry entry, Fact.Traded traded) {
      return new TradeEntry(
          "TRADE",
          entry.reference(),
          entry.at(),
          traded.trade().instrument().value(),
          traded.trade().side().name(),
          traded.trade().quantity().toString(),
          MoneyView.of(traded.consideration()),
          MoneyView.of(traded.fee()));
    }
  }
}
