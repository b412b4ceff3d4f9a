package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.quality.Findings;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Proposal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /findings}: what is wrong with the series of an instrument, and what would mend it. */
public final class FindingRoutes implements RouteGroup {
  private final Findings findings;

  public FindingRoutes(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(
        routes, API + "/findings", Access.of(Role.VIEWER, Scope.PRICES_READ), this::list);
  }

  private void list(Context request) {
    Asked asked = Parameters.read(request, Asked::of);
    LocalDate after = asked.wanted().after().orElse(LocalDate.MIN);
    List<Finding> later =
        findings.of(asked.instrument(), asked.asKnownAt().orElse(Instant.MAX)).stream()
            .filter(finding -> finding.rows().first().isAfter(after))
            .toList();
    request.json(
        ListView.of(
            request,
            Page.of(later, asked.wanted().limit(), (Finding one) -> one.rows().first()),
            View::of,
            Function.identity()));
  }

  private record Asked(
      InstrumentId instrument, PageRequest<LocalDate> wanted, Optional<Instant> asKnownAt) {
    static Asked of(Parameters given) {
      return new Asked(
          given.instrument("instrument"), given.page(LocalDate::parse), given.instant("asKnownAt"));
    }
  }

  /**
   * A finding.
   *
   * @param proposal what would mend the rows, in words, where that is known
   */
  record View(
      LocalDate from,
      LocalDate to,
      String severity,
      String kind,
      String evidence,
      Optional<String> proposal) {
    private static View of(Finding finding) {
      return new View(
          finding.rows().first(),
          finding.rows().last(),
          finding.severity().name(),
          finding.kind().name(),
          finding.evidence(),
          finding.proposal().map(Proposal::inWords));
    }
  }
}
