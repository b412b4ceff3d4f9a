package io.indexwright.bootstrap.wiring.area;

import io.indexwright.adapter.cache.IndexMemory;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.postgres.idempotency.PostgresIdempotencyKeys;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.Bars;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Indices, and the market that they are made of.
 *
 * @param memory of what is asked again and again
 * @param market of which whole histories are asked
 */
public record Indexing(
    PostgresTransactions writes,
    PostgresTransactions reads,
    IndexMemory memory,
    KnownMarket market,
    Bars bars,
    ServeQuotes quotes) {

  /** Returns the routes of both; what is done is told to {@code trail}. */
  public List<RouteGroup> routes(Gate gate, AuditTrail trail, Clock clock) {
    Desk desk = new Desk(gate, new PostgresIdempotencyKeys(writes), clock);
    List<RouteGroup> routes =
        new ArrayList<>(
            new IndexArea(writes, reads, memory, market).routes(desk, trail, new PublicIds(clock)));
    routes.addAll(new MarketArea(writes, reads, bars, quotes).routes(desk, trail));
    return routes;
  }
}
