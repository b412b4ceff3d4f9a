package io.indexwright.adapter.json.simulation;

import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.performance.report.Reading;
import io.indexwright.portfolio.Fact;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.simulation.result.Totals;
import io.indexwright.simulation.result.Transaction;
import java.util.Map;
import java.util.SortedMap;

/** A simulation as one JSON document; numbers are strings, as everywhere. */
public final class SimulationJson {

  private SimulationJson() {}

  /** Returns the whole document. */
  public static Canonical of(SimulationReport report) {
    SimulationResult result = report.result();
    return Fields.none()
        .with("first", result.span().first().toString())
        .with("last", result.span().last().toString())
        .with("currency", result.currency().toString())
        .with("totals", totals(result.totals()))
        .with("measures", Items.of(report.measures(), SimulationJson::measure))
        .with("againstBenchmark", Items.of(report.comparison(), SimulationJson::measure))
        .with(
            "assumptions",
            Items.of(
                result.notes().assumptions(),
                one -> Fields.none().with("about", one.about()).with("says", one.says())))
        .with("warnings", Items.ofWords(result.notes().warnings(), warning -> warning))
        .with(
            "series",
            Items.of(
                result.series().entrySet(),
                day ->
                    Fields.none()
                        .with("date", day.getKey().toString())
                        .with("value", day.getValue().value())
                        .with("points", day.getValue().points())))
        .with(
            "holdings",
            Items.of(
                result.holdings().entrySet(),
                day ->
                    Fields.none()
                        .with("date", day.getKey().toString())
                        .with("units", units(day.getValue()))))
        .with("transactions", Items.of(result.transactions(), SimulationJson::transaction));
  }

  static Fields totals(Totals totals) {
    return Fields.none()
        .with("contributed", totals.contributed())
        .with("withdrawn", totals.withdrawn())
        .with("distributed", totals.distributed())
        .with("interest", totals.interest())
        .with("fees", totals.fees())
        .with("exchange", totals.exchange())
        .with("taxes", totals.taxes());
  }

  static Canonical measure(Reading reading) {
    Fields named =
        Fields.none().with("name", reading.name()).with("convention", reading.convention());
    return reading
        .value()
        .fold(
            known -> named.with("value", known.exact()),
            undefined ->
                named.with("undefined", undefined.reason()).with("because", undefined.because()));
  }

  private static Fields units(SortedMap<InstrumentId, Quantity> held) {
    Fields units = Fields.none();
    for (Map.Entry<InstrumentId, Quantity> one : held.entrySet()) {
      units = units.with(one.getKey().value(), one.getValue().units());
    }
    return units;
  }

  private static Canonical transaction(Transaction one) {
    Fields what =
        Fields.none()
            .with("date", one.date().toString())
            .with("kind", one.kind())
            .with("reference", one.entry().reference());
    Fact fact = one.entry().fact();
    if (fact instanceof Fact.Traded traded) {
      return what.with("instrument", traded.trade().instrument().value())
          .with("units", traded.trade().quantity().units())
          .with("amount", money(traded.consideration()))
          .with("fee", money(traded.fee()));
    }
    if (fact instanceof Fact.CashMoved moved) {
      return what.with("amount", money(moved.amount()));
    }
    if (fact instanceof Fact.Charged charged) {
      return what.with("amount", money(charged.amount()));
    }
    if (fact instanceof Fact.Exchanged exchanged) {
      return what.with("given", money(exchanged.given()))
          .with("received", money(exchanged.received()));
    }
    return what;
  }

  private static Canonical money(Money money) {
    return Fields.none()
        .with("amount", money.amount().toPlainString())
        .with("currency", money.currency().toString());
  }
}
