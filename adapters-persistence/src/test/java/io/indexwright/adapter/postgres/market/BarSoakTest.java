package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.ImportOutcome.Imported;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Ten million bars, and how their import and their reading compare with the barest thing that could
 * be done, in the same run. The figures go to target/soak.txt.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class BarSoakTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int DAYS_A_YEAR = 250;
  private static final int DAYS = 30 * DAYS_A_YEAR;
  private static final int NAMES = Integer.getInteger("soak.bars", 10_000_000) / DAYS;
  private static final int COUNT = NAMES * DAYS;
  private static final int WANTED = Math.min(NAMES, 500);
  private static final LocalDate START = LocalDate.of(1995, 1, 1);
  private static final int ROUNDS = 4;
  private static final List<LocalDate> DATES =
      IntStream.range(0, DAYS)
          .mapToObj(day -> START.plusYears(day / DAYS_A_YEAR).plusDays(day % DAYS_A_YEAR * 7L / 5))
          .toList();
  private static final List<String> IDS =
      IntStream.range(0, NAMES).mapToObj(name -> "XNYS:N%04d".formatted(name)).toList();

  private final PostgresBars bars = new PostgresBars(DATABASE.longWork());
  private final PostgresPrices prices = new PostgresPrices(DATABASE.longWork());
  private final BarestBars barest = new BarestBars(DATABASE, DATABASE.longWork());

  @Test
  void keepsUpWithTheBarestCopyAndTheBarestFetch() {
    addInstruments();
    double copied = seconds(() -> barest.copy(COUNT, new BareRows(numbers())));
    barest.forget();
    double imported = seconds(() -> load(new ArrayList<>(), COUNT));
    note("import of %,d bars %.1f s, bare COPY %.1f s", COUNT, imported, copied);
    noteStatements();
    DATABASE.longWork().reading(handle -> handle.execute("vacuum analyze bar"));
    List<Long> heap = new ArrayList<>();
    note("the same again %.1f s", seconds(() -> load(heap, 0)));
    note("heap in use meanwhile, MB: %s", heap);

    double fetched = Double.MAX_VALUE;
    double read = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      fetched = Math.min(fetched, seconds(this::fetch));
      read = Math.min(read, seconds(this::read));
    }
    note("read of %,d closes %.2f s, bare fetch %.2f s", WANTED * DAYS, read, fetched);
    note("import %.0f %%, read %.0f %%", 100 * copied / imported, 100 * fetched / read);

    assertThat(copied / imported).as("import by COPY").isGreaterThan(0.5);
    assertThat(fetched / read).as("read by fetch").isGreaterThan(0.6);
    assertThat(heap.get(heap.size() - 1) - heap.get(0)).as("growth of the heap").isLessThan(64);
  }

  private static void addInstruments() {
    new PostgresInstruments(DATABASE.longWork())
        .add(IDS.stream().map(id -> new Instrument(new InstrumentId(id), "x", USD)).toList());
  }

  /** Looks at the heap ten times if there is a list for it. */
  private void load(List<Long> heap, int news) {
    assertThat(bars.load(rows(heap, news == 0).iterator(), FIRST))
        .isEqualTo(new Imported(COUNT, news, 0));
  }

  private static Stream<BarRow> rows(List<Long> heap, boolean isWatched) {
    return IntStream.range(0, COUNT)
        .peek(
            i -> {
              if (isWatched && i % (COUNT / 10) == COUNT / 20) {
                heap.add(heapInUse());
              }
            })
        .mapToObj(BarSoakTest::row);
  }

  private static BarRow row(int i) {
    return new BarRow(
        i + 1L,
        IDS.get(i % NAMES),
        DATES.get(i / NAMES),
        "USD",
        BarRow.Figures.of(BigDecimal.valueOf(close(i), 2)));
  }

  /** Two decimals, the last of which is never zero. */
  private static long close(int i) {
    return 1_001 + i * 7_919L % 100_000 * 10;
  }

  private void fetch() {
    assertThat(barest.fetch(numbers().subList(0, WANTED), WANTED * DAYS))
        .isEqualTo((long) WANTED * DAYS);
  }

  private void read() {
    SortedSet<InstrumentId> wanted =
        IDS.subList(0, WANTED).stream()
            .map(InstrumentId::new)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(prices.history(wanted, FIRST).dates()).hasSize(DAYS);
  }

  private static List<Long> numbers() {
    return DATABASE
        .transactions()
        .reading(
            handle ->
                handle
                    .createQuery("select number from instrument order by id")
                    .mapTo(Long.class)
                    .list());
  }

  /** The same rows, as numbers. */
  private record BareRows(List<Long> numbers) implements BarestBars.Row {
    @Override
    public long instrument(int i) {
      return numbers.get(i % NAMES);
    }

    @Override
    public LocalDate date(int i) {
      return DATES.get(i / NAMES);
    }

    @Override
    public long close(int i) {
      return BarSoakTest.close(i);
    }
  }

  private static long heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void noteStatements() {
    DATABASE.meters().get("indexwright.sql").tag("store", "bars").timers().stream()
        .filter(timer -> timer.totalTime(TimeUnit.SECONDS) > 0.1)
        .forEach(
            timer ->
                note(
                    "  bars.%s %.1f s",
                    String.valueOf(timer.getId().getTag("statement")),
                    timer.totalTime(TimeUnit.SECONDS)));
  }

  private static void note(String line, Object... figures) {
    try {
      Files.writeString(
          Files.createDirectories(Path.of("target")).resolve("soak.txt"),
          String.format(Locale.ROOT, line, figures) + "\n",
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
