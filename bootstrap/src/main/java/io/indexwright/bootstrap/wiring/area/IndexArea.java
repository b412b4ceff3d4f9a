package io.indexwright.bootstrap.wiring.area;

import io.indexwright.adapter.cache.IndexMemory;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.http.index.CalculationRoutes;
import io.indexwright.adapter.http.index.DefinitionRoutes;
import io.indexwright.adapter.http.index.IndexRoutes;
import io.indexwright.adapter.http.index.InsightRoutes;
import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.index.PostgresIndices;
import io.indexwright.adapter.postgres.index.PostgresLevelRevisions;
import io.indexwright.adapter.postgres.job.PostgresJobs;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.calculation.StartCalculation;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.index.DefineIndex;
import io.indexwright.application.index.ExplainLevel;
import io.indexwright.application.index.ForeseeReview;
import io.indexwright.application.index.MeasureIndex;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.trail.AuditTrail;
import java.util.List;

/** Indices: their rules, their calculation, and what follows from their levels. */
final class IndexArea {
  private static final DefinitionFormat FORMAT = new JsonDefinitionFormat();

  private final PostgresTransactions writes;
  private final PostgresTransactions reads;
  private final IndexMemory memory;
  private final KnownMarket market;

  /** Whole histories are asked of {@code market}, what is asked often of {@code memory}. */
  IndexArea(
      PostgresTransactions writes,
      PostgresTransactions reads,
      IndexMemory memory,
      KnownMarket market) {
    this.writes = writes;
    this.reads = reads;
    this.memory = memory;
    this.market = market;
  }

  /** Returns its routes; what they do is told to {@code trail}. */
  List<RouteGroup> routes(Desk desk, AuditTrail trail, PublicIds ids) {
    Indices known = new PostgresIndices(reads, FORMAT);
    Indices indices = new PostgresIndices(writes, FORMAT);
    IndexLevels levels = new PostgresIndexLevels(reads);
    PostgresLevelRevisions revisions = new PostgresLevelRevisions(reads);
    return List.of(
        new IndexRoutes(
            memory.over(known, reads::afterCommit),
            memory.over(levels, reads::afterCommit),
            FORMAT),
        new DefinitionRoutes(
            known, new DefineIndex(indices, new PostgresInstruments(writes), trail), FORMAT, desk),
        new CalculationRoutes(
            new StartCalculation(indices, new PostgresJobs(writes), ids, trail), desk),
        new InsightRoutes(
            known,
            revisions,
            new InsightRoutes.Answers(
                new ExplainLevel(known, revisions, market),
                new MeasureIndex(levels),
                new ForeseeReview(known, levels, market)),
            desk));
  }
}
