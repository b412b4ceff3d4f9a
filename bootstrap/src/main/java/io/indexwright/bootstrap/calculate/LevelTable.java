package io.indexwright.bootstrap.calculate;

import io.indexwright.calculation.Decision;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was calculated, as comma-separated values: {@code date}, a column for each return that the
 * rules publish, one more for each if the rules have overlays, {@code status,substitutions,reason}.
 * A level that is withheld is empty and has a reason.
 */
public record LevelTable(Rulebook rulebook, IndexCalculation calculation) {

  /** Returns the whole text. */
  public String text() {
    List<Column> returns = columns();
    String columns = returns.stream().map(Column::name).collect(Collectors.joining(","));
    return calculation.outcomes().stream()
        .map(outcome -> outcome.fold(made -> row(made, returns), none -> row(none, returns.size())))
        .collect(Collectors.joining("", "date," + columns + ",status,substitutions,reason\n", ""));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (ReturnKind kind : rulebook.first().conventions().returns()) {
      SortedMap<LocalDate, BigDecimal> points = new TreeMap<>();
      calculation.levels(kind).forEach((date, level) -> points.put(date, level.points()));
      columns.add(new Column(column(kind), points));
    }
    calculation
        .overlaid()
        .forEach(
            (kind, made) -> columns.add(new Column(column(kind) + "_overlaid", made.byDate())));
    return columns;
  }

  /** A column, and its levels by date; an overlay may begin late. */
  private record Column(String name, SortedMap<LocalDate, BigDecimal> levels) {
    String at(LocalDate date, int decimals) {
      return Optional.ofNullable(levels.get(date))
          .map(level -> level.setScale(decimals, RoundingMode.HALF_UP).toPlainString())
          .orElse("");
    }
  }

  private static String column(ReturnKind kind) {
    return switch (kind) {
      case PRICE -> "level";
      case GROSS_TOTAL -> "gross_total";
      case NET_TOTAL -> "net_total";
    };
  }

  private String row(LevelOutcome.Calculated calculated, List<Column> returns) {
    LocalDate date = calculated.date();
    int decimals = rulebook.at(date).conventions().levelDecimals();
    String levels =
        returns.stream().map(column -> column.at(date, decimals)).collect(Collectors.joining(","));
    String substitutions =
        calculated.substitutions().stream().map(LevelTable::told).collect(Collectors.joining("; "));
    return "%s,%s,CALCULATED,%s,".formatted(date, levels, substitutions) + "\n";
  }

  private static String told(Substitution made) {
    return made.constituent() + " " + made.source() + " " + made.perUnit().toPlainString();
  }

  private static String row(LevelOutcome.Withheld withheld, int columns) {
    String unpriced =
        withheld.unpriced().stream().map(InstrumentId::value).collect(Collectors.joining(" "));
    return withheld.date() + ",".repeat(columns + 1) + "WITHHELD,,no price of " + unpriced + "\n";
  }

  /** Says in one line what the table holds. */
  public String summary() {
    List<LevelOutcome> outcomes = calculation.outcomes();
    return "%d levels from %s to %s, %d withheld; %d changes of the divisor"
        .formatted(
            levels().count(),
            outcomes.get(0).date(),
            outcomes.get(outcomes.size() - 1).date(),
            outcomes.size() - levels().count(),
            calculation.divisorChanges().size());
  }

  private Stream<LevelOutcome> levels() {
    return calculation.outcomes().stream().filter(LevelOutcome.Calculated.class::isInstance);
  }

  /** Says which changes the rules could not make. */
  public List<String> refusals() {
    return calculation.decisions().stream()
        .flatMap(decision -> decision.fold(made -> Stream.<Decision.Refused>empty(), Stream::of))
        .map(refused -> refused.date() + " " + refused.cause() + " refused: " + refused.reason())
        .toList();
  }
}
