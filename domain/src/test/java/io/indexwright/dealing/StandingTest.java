package io.indexwright.dealing;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.risk.Accounts.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Restructuring;
import io.indexwright.portfolio.Trade;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Account ACCOUNT = new Account(new PortfolioId(new UUID(0, 1)), "One", USD);
  private static final LocalDate TUESDAY = LocalDate.parse("2024-01-02");
  private static final Instant BEGIN = Instant.parse("2024-01-02T00:00:00Z");
  private static final InstrumentId A = id("A");
  private static final LedgerEntry PAID_IN = cash("in", -Duration.ofHours(16).toSeconds(), "1000");
  private static final LedgerEntry BOUGHT = entry("bought", -1, trade(Side.BUY, 50));
  private static final LedgerEntry MORE = cash("more", 0, "100");
  private static final LedgerEntry SOLD = entry("sold", 60, trade(Side.SELL, 20));

  private static LedgerEntry entry(String reference, long seconds, Fact fact) {
    return LedgerEntry.first(reference, BEGIN.plusSeconds(seconds), fact);
  }

  private static LedgerEntry cash(String reference, long seconds, String amount) {
    return entry(reference, seconds, new Fact.CashMoved(money(amount)));
  }

  /** At a dollar each, for nothing. */
  private static Fact trade(Side side, long units) {
    return new Fact.Traded(
        new Trade(A, side, Quantity.of(units)),
        money(Long.toString(units)),
        money("0"),
        BigDecimal.ONE);
  }

  private static Standing standing(List<LedgerEntry> told) {
    return Standing.of(ACCOUNT, TUESDAY, LedgerEntry.inForce(told));
  }

  private static Optional<Standing> after(LedgerEntry before, LedgerEntry news) {
    return standing(List.of(PAID_IN, BOUGHT, before)).after(List.of(news));
  }

  @Test
  void knowsTheBeginningOfTheDayAndWhatCameOfIt() {
    Standing standing = standing(List.of(SOLD, MORE, BOUGHT, PAID_IN));

    assertThat(standing.opening().cashIn(USD)).isEqualTo(money("950"));
    assertThat(standing.opening().positionOf(A)).isEqualTo(Quantity.of(50));
    assertThat(standing.now().cashIn(USD)).isEqualTo(money("1070"));
    assertThat(standing.now().positionOf(A)).isEqualTo(Quantity.of(30));
    assertThat(standing.paidIn()).isEqualTo(money("100"));
  }

  @Test
  void goesOnFromWhereItWas() {
    Standing morning = standing(List.of(PAID_IN, BOUGHT));

    assertThat(morning.after(List.of())).contains(morning);
    assertThat(morning.after(List.of(MORE)).flatMap(noon -> noon.after(List.of(SOLD))))
        .contains(standing(List.of(PAID_IN, BOUGHT, MORE, SOLD)));
    assertThat(morning.after(List.of(SOLD, MORE)))
        .contains(standing(List.of(PAID_IN, BOUGHT, MORE, SOLD)));
    assertThat(standing(List.of()).after(List.of(MORE))).contains(standing(List.of(MORE)));
  }

  @Test
  void goesOnWithTradesOfTheSameMoment() {
    LedgerEntry again = entry("again", 60, trade(Side.BUY, 3));

    assertThat(after(SOLD, again)).contains(standing(List.of(PAID_IN, BOUGHT, SOLD, again)));
    assertThat(after(again, SOLD)).contains(standing(List.of(PAID_IN, BOUGHT, SOLD, again)));
    assertThat(after(MORE, cash("again", 0, "1"))).isEmpty();
  }

  /** What is owed is settled by a payment that names it. */
  @Test
  void knowsWhatIsOwed() {
    LedgerEntry due = entry("due", 1, new Fact.DividendDue(A, Price.of("0.10", USD)));
    LedgerEntry paid = entry("paid", 2, new Fact.DividendPaid("due", money("5")));

    assertThat(after(due, paid))
        .contains(standing(List.of(PAID_IN, BOUGHT, due, paid)))
        .get()
        .extracting(now -> now.now().cashIn(USD))
        .isEqualTo(money("955"));
  }

  @Test
  void doesNotGoOn_whenWhatWasThereIsChanged() {
    assertThat(after(SOLD, cash("late", 59, "1"))).isEmpty();
    assertThat(after(SOLD, cash("yesterday", -2, "1"))).isEmpty();
    assertThat(after(MORE, MORE.cancelled(BEGIN.plusSeconds(9)))).isEmpty();
    assertThat(after(SOLD, entry("split", 61, split()))).isEmpty();
    assertThat(standing(List.of()).after(List.of(PAID_IN))).isEmpty();
  }

  /** It takes effect before the trades of its day. */
  private static Fact split() {
    return new Fact.Restructured(
        new Restructuring.Split(A, new Ratio(BigDecimal.ONE, BigDecimal.valueOf(2))));
  }

  @Test
  void refusesWhatCannotHaveHappened() {
    Standing morning = standing(List.of(PAID_IN, BOUGHT));
    List<LedgerEntry> tooMuch = List.of(entry("s", 1, trade(Side.SELL, 51)));
    List<LedgerEntry> foreign = List.of(entry("e", 1, new Fact.CashMoved(Money.of("1", EUR))));

    assertThatThrownBy(() -> morning.after(tooMuch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("51 of A were sold, 50 are held");
    assertThatThrownBy(() -> morning.after(foreign)).isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void beginsAtMidnight() {
    Instant lastOfMonday = Instant.parse("2024-01-01T23:59:59.999999999Z");

    assertThat(Standing.dateOf(lastOfMonday)).isEqualTo("2024-01-01");
    assertThat(Standing.dateOf(lastOfMonday.plusNanos(1))).isEqualTo("2024-01-02");
    assertThat(Standing.beginOf(LocalDate.parse("2024-01-02")))
        .isEqualTo(lastOfMonday.plusNanos(1));
  }

  /** Whoever is told everything as it comes knows what he knows who reads it all at the end. */
  @RepeatedTest(5)
  void isTheSame_howeverItWasTold(RepetitionInfo run) {
    int went = 0;
    Soak.Seeds seeds = Soak.seedsOf("standings told bit by bit", 5_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Random random = new Random(seed);
      List<LedgerEntry> told = new ArrayList<>(List.of(PAID_IN, BOUGHT));
      Standing standing = standing(told);
      for (int step = 0; step < 20; step++) {
        List<LedgerEntry> news = news(random, step, told);
        told.addAll(news);
        Optional<Standing> next = standing.after(news);
        went += next.isPresent() ? 1 : 0;
        standing = next.orElseGet(() -> standing(told));
        assertThat(standing).isEqualTo(standing(told));
      }
    }
    assertThat(went).isGreaterThan((seeds.untilExclusive() - seeds.fromInclusive()) * 5);
  }

  private static List<LedgerEntry> news(Random random, int step, List<LedgerEntry> told) {
    LedgerEntry old = told.get(random.nextInt(told.size()));
    if (random.nextInt(8) == 0
        && LedgerEntry.inForce(told).contains(old)
        && old.fact() instanceof Fact.CashMoved) {
      return List.of(old.corrected(BEGIN, new Fact.CashMoved(money("7"))));
    }
    List<LedgerEntry> news = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      long seconds = random.nextInt(9) == 0 ? random.nextInt(999) : 1_000L + step / 2;
      news.add(entry(step + "/" + i, seconds, fact(random)));
    }
    return news;
  }

  private static Fact fact(Random random) {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> new Fact.CashMoved(money(Integer.toString(1 + random.nextInt(9))));
      case 3 -> split();
      case 4, 5 -> trade(Side.SELL, 1);
      default -> trade(Side.BUY, 1 + random.nextInt(9));
    };
  }
}
