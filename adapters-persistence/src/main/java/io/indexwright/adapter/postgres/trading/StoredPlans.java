package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.PlanPreview.Line;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.dealing.RunId;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Weight;
import io.indexwright.order.Side;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Digest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Plans put together from rows: one for each line, or one if there is none. */
final class StoredPlans {

  private StoredPlans() {}

  private static final String ONE = plans("find", "select * from planned_run where run_id = :run");

  static Optional<KeptPlan> find(Handle handle, RunId run) {
    return plans(handle.createQuery(ONE).bind("run", run.value())).stream().findFirst();
  }

  private static final String PAGE =
      plans(
          "page",
          """
          select * from planned_run
          where portfolio_id = :portfolio and sequence > (
            select sequence from planned_run where run_id = :after and portfolio_id = :portfolio
            union all
            select 0 where :after::uuid is null)
          order by sequence
          limit :limit""");

  static List<KeptPlan> of(Handle handle, PortfolioId portfolio, PageRequest<RunId> wanted) {
    return plans(
        handle
            .createQuery(PAGE)
            .bind("portfolio", portfolio.value())
            .bind("after", wanted.after().map(RunId::value))
            .bind("limit", wanted.oneMore()));
  }

  private static String plans(String name, String which) {
    return """
        -- plans.%s
        select p.*, l.instrument_id, l.side, l.quantity, l.price, l.value, l.fees as line_fees,
          l.reason
        from (%s) as p
          left join planned_line as l on l.run_id = p.run_id
        order by p.sequence, l.position
        """
        .formatted(name, which);
  }

  private static List<KeptPlan> plans(Query query) {
    Map<KeptPlan, List<Line>> lines = new LinkedHashMap<>();
    query
        .map((row, context) -> Map.entry(withoutLines(row), line(row)))
        .forEach(
            row ->
                lines
                    .computeIfAbsent(row.getKey(), plan -> new ArrayList<>())
                    .addAll(row.getValue().stream().toList()));
    return lines.entrySet().stream().map(plan -> with(plan.getKey(), plan.getValue())).toList();
  }

  private static KeptPlan with(KeptPlan plan, List<Line> lines) {
    PlanPreview shown = plan.preview();
    return new KeptPlan(
        plan.terms(),
        new PlanPreview(
            shown.digest(),
            lines,
            shown.skipped(),
            shown.fees(),
            shown.cashLeft(),
            shown.gap(),
            shown.breaches()),
        plan.closing());
  }

  private static KeptPlan withoutLines(ResultSet row) throws SQLException {
    return new KeptPlan(terms(row), preview(row), closing(row));
  }

  private static PlanTerms terms(ResultSet row) throws SQLException {
    return new PlanTerms(
        new RunId(Columns.uuid(row, "run_id")),
        new PortfolioId(Columns.uuid(row, "portfolio_id")),
        goal(row),
        row.getString("policy"),
        Columns.date(row, "closes_of"),
        new UserId(Columns.uuid(row, "planned_by")),
        Columns.instant(row, "planned_at"));
  }

  private static Goal goal(ResultSet row) throws SQLException {
    BigDecimal[] weights = (BigDecimal[]) row.getArray("weights").getArray();
    if (weights.length == 0) {
      return new Goal.OfIndex(new IndexId(Columns.uuid(row, "index_id")));
    }
    SortedMap<InstrumentId, Weight> own = new TreeMap<>();
    for (String instrument : texts(row, "weighed")) {
      own.put(new InstrumentId(instrument), new Weight(weights[own.size()]));
    }
    return new Goal.OwnWeights(own);
  }

  private static PlanPreview preview(ResultSet row) throws SQLException {
    SortedMap<InstrumentId, String> skipped = new TreeMap<>();
    List<String> reasons = texts(row, "skipped_for");
    for (String instrument : texts(row, "skipped")) {
      skipped.put(new InstrumentId(instrument), reasons.get(skipped.size()));
    }
    return new PlanPreview(
        new Digest(row.getString("plan")),
        List.of(),
        skipped,
        Columns.money(row, "fees"),
        Columns.money(row, "cash_left"),
        Columns.decimal(row, "gap"),
        texts(row, "breaches"));
  }

  private static Optional<Closing> closing(ResultSet row) throws SQLException {
    String kind = row.getString("closed_as");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Closing(
                Closing.Kind.valueOf(kind),
                new UserId(Columns.uuid(row, "closed_by")),
                Columns.instant(row, "closed_at"),
                texts(row, "closed_for")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Optional<Line> line(ResultSet row) throws SQLException {
    String instrument = row.getString("instrument_id");
    return instrument == null
        ? Optional.empty()
        : Optional.of(
            new Line(
                new InstrumentId(instrument),
                Side.valueOf(row.getString("side")),
                Columns.quantity(row, "quantity"),
                new Price(Columns.decimal(row, "price"), Columns.currency(row)),
                Columns.money(row, "value"),
                Columns.money(row, "line_fees"),
                row.getString("reason")));
  }
}
