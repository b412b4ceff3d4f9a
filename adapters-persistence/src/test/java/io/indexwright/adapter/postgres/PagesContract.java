package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Prices;
import io.indexwright.dealing.RunId;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.rulebook.IndexDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list read page by page is the list read at once. */
abstract class PagesContract {
  private static final int MANY = 1_000;

  abstract Instruments instruments();

  abstract Prices prices();

  abstract Indices indices();

  abstract IndexLevels levels();

  abstract Ledgers ledgers();

  abstract Orders orders();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers().open(ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, MANY})
  void walksEveryAccountOnce(int limit) {
    for (String name : List.of("b", "a", "\uD83D\uDE00", "\uFFFD", "a")) {
      ledgers()
          .open(
              new Account(
                  new PortfolioId(Sample.uuid(ledgers().accounts().size() + 5)), name, USD));
    }

    assertThat(walked((PageRequest<PortfolioId> wanted) -> ledgers().accounts(wanted), limit))
        .isEqualTo(ledgers().accounts())
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, MANY})
  void walksEveryFactOnce(int limit) {
    for (String reference : List.of("z", "a", "m", "", "b")) {
      append("of " + reference);
    }

    assertThat(
            walked((PageRequest<String> wanted) -> ledgers().entries(ACCOUNT.id(), wanted), limit))
        .isEqualTo(ledgers().entries(ACCOUNT.id()))
        .hasSize(5);
  }

  @Test
  void goesOnWhereItWas_whenFactsAreAddedMeanwhile() {
    append("one");
    append("two");
    Page<LedgerEntry, String> first = ledgers().entries(ACCOUNT.id(), PageRequest.first(1));
    append("three");

    assertThat(ledgers().entries(ACCOUNT.id(), new PageRequest<>(first.next(), 5)).items())
        .extracting(LedgerEntry::reference)
        .containsExactly("two", "three");
  }

  private void append(String reference) {
    ledgers().append(ACCOUNT.id(), LedgerEntry.cash(reference, FIRST, usd("1.00")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 7, MANY})
  void walksEveryOrderOnce(int limit) {
    for (int run = 3; run > 0; run--) {
      write(new RunId(Sample.uuid(run)));
    }

    assertThat(walked((PageRequest<OrderId> wanted) -> orders().of(ACCOUNT.id(), wanted), limit))
        .isEqualTo(orders().of(ACCOUNT.id()))
        .hasSize(6);
  }

  private void write(RunId run) {
    orders().write(Sample.approved(run, buy(Sample.B), buy(A)));
  }

  private static OrderTicket buy(InstrumentId instrument) {
    return new OrderTicket(instrument, Side.BUY, Quantity.of(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, MANY})
  void walksEveryIndexOnce(int limit) {
    indices().define(Sample.priceWeighted(3, "A"));
    indices().define(Sample.priceWeighted(1, "B"));
    indices().define(Sample.priceWeighted(2, "A"));

    assertThat(walked((PageRequest<IndexId> wanted) -> indices().all(wanted), limit))
        .isEqualTo(indices().all())
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, MANY})
  void walksEveryDivisorChangeOnce(int limit) {
    IndexDefinition index = Sample.monthly(Sample.priceWeighted(1, "Monthly"));
    indices().define(index);
    prices()
        .record(
            IntStream.range(0, 120).boxed().flatMap(day -> closes(day).stream()).toList(), FIRST);
    new PublishLevels(
            indices(),
            new KnownMarket(
                prices(), new InMemoryAnnouncements(instruments()), new InMemoryFixings()),
            levels(),
            new InMemoryTransactions())
        .publish(index.id(), FIRST);
    List<DivisorChange> whole = levels().divisorChanges(index.id(), MANY);

    assertThat(
            walked(
                (PageRequest<LocalDate> wanted) -> levels().divisorChanges(index.id(), wanted),
                limit))
        .isEqualTo(whole)
        .hasSizeGreaterThan(2);
  }

  private static List<Close> closes(int day) {
    return List.of(
        Sample.close(A, MONDAY.plusDays(day), Integer.toString(10 + day % 7)),
        Sample.close(Sample.B, MONDAY.plusDays(day), Integer.toString(20 + day % 5)));
  }

  @Test
  void findsNothingAfterWhatIsNotThere() {
    write(new RunId(Sample.uuid(1)));
    append("one");
    indices().define(Sample.priceWeighted(1, "A"));

    assertThat(ledgers().accounts(after(new PortfolioId(Sample.uuid(99)))).items()).isEmpty();
    assertThat(ledgers().entries(ACCOUNT.id(), after("none")).items()).isEmpty();
    assertThat(orders().of(ACCOUNT.id(), after(new OrderId(Sample.uuid(99)))).items()).isEmpty();
    assertThat(indices().all(after(new IndexId(Sample.uuid(99)))).items()).isEmpty();
  }

  private static <K> PageRequest<K> after(K key) {
    return PageRequest.after(key, 5);
  }

  @Test
  void refusesAPageOfNothing() {
    assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static <T, K> List<T> walked(Function<PageRequest<K>, Page<T, K>> list, int limit) {
    List<T> walked = new ArrayList<>();
    Page<T, K> page = list.apply(PageRequest.first(limit));
    walked.addAll(page.items());
    for (Optional<K> next = page.next(); next.isPresent(); next = page.next()) {
      page = list.apply(new PageRequest<>(next, limit));
      assertThat(page.items()).isNotEmpty();
      walked.addAll(page.items());
    }
    return walked;
  }
}
