package io.indexwright.bootstrap.allocate;

import io.indexwright.adapter.json.policy.AllocationRules;
import io.indexwright.adapter.json.policy.JsonPolicyFormat;
import io.indexwright.adapter.marketfeed.AllocationTables;
import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvRates;
import io.indexwright.adapter.marketfeed.PriceRow;
import io.indexwright.adapter.marketfeed.TableFile;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.bootstrap.files.Faults;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Where targets, holdings and prices stand.
 *
 * @param fx rates of currencies; absent if everything is in one
 * @param policy absent if everything is to be invested and nothing costs anything
 * @param cash as it was typed
 */
public record AllocationFiles(
    Path targets,
    Path holdings,
    Path prices,
    Optional<Path> fx,
    Optional<Path> policy,
    String cash) {

  /** So fine that no amount has too many decimals as long as its currency is not known. */
  private static final Currency FINEST = Currency.getInstance("CLF");

  /** Returns every file that is read. */
  public List<Path> all() {
    List<Path> all = new ArrayList<>(List.of(targets, holdings, prices));
    fx.ifPresent(all::add);
    policy.ifPresent(all::add);
    return all;
  }

  /**
   * Reads every file.
   *
   * @throws IllegalArgumentException with everything that is wrong in any of them
   */
  public AllocationInput read() {
    Faults faults = new Faults();
    Optional<TargetWeights.Given> weights = faults.attempted(this::weights);
    Optional<SortedMap<InstrumentId, Quantity>> held =
        faults.attempted(() -> AllocationTables.holdings(table(holdings)));
    Optional<SortedMap<InstrumentId, PriceRow>> priced =
        faults.attempted(() -> AllocationTables.prices(table(prices)));
    Optional<NewestRates> rates = fx.flatMap(file -> faults.attempted(() -> rates(file)));
    Optional<Cash> typed = faults.attempted(() -> Cash.parse(cash));
    Optional<Money> money =
        typed.flatMap(
            said -> priced.flatMap(rows -> faults.attempted(() -> said.in(currencies(rows)))));
    Currency currency = money.map(Money::currency).orElse(FINEST);
    Optional<AllocationRules> rules = faults.attempted(() -> rules(currency));
    faults.refuseAny();
    return new AllocationInput(
        weights.orElseThrow(),
        held.orElseThrow(),
        money.orElseThrow(),
        priced.orElseThrow(),
        rates,
        rules.orElseThrow());
  }

  private TargetWeights.Given weights() {
    TableFile file = table(targets);
    return of(targets, () -> TargetWeights.given(AllocationTables.targets(file)));
  }

  private static NewestRates rates(Path file) {
    CsvFile text = new CsvFile(file.toString(), WholeFile.read(file));
    return of(file, () -> NewestRates.of(CsvRates.fx(text)));
  }

  private AllocationRules rules(Currency currency) {
    return policy
        .map(file -> of(file, () -> JsonPolicyFormat.read(WholeFile.read(file), currency)))
        .orElse(AllocationRules.PLAIN);
  }

  private static SortedSet<String> currencies(SortedMap<InstrumentId, PriceRow> rows) {
    SortedSet<String> codes = new TreeSet<>();
    rows.values().forEach(row -> row.currency().ifPresent(in -> codes.add(in.getCurrencyCode())));
    return codes;
  }

  private static TableFile table(Path file) {
    return new TableFile(file.toString(), WholeFile.read(file));
  }

  /** Names the file in the reason for which it is refused, unless that does already. */
  private static <T> T of(Path file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException refused) {
      String reason = String.valueOf(refused.getMessage());
      throw reason.contains(file.toString())
          ? refused
          : new IllegalArgumentException(file + ": " + reason, refused);
    }
  }
}
