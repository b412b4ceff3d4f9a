package io.indexwright.adapter.http.audit;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.audit.AuditChain;
import io.indexwright.application.port.audit.AuditLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.regex.Pattern;

/** {@code /audit}: who did what, the last first, and whether the log is as it was written. */
public final class AuditRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.ADMIN, Scope.AUDIT_READ);
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
  private static final Pattern ACTION =
      Pattern.compile("[a-z][a-z0-9-]{0,39}\\.[a-z][a-z0-9-]{0,39}");
  private static final Pattern RESOURCE = Pattern.compile("[!-~]{1,200}");

  /** Nobody waits longer for an answer; the command verifies a longer log. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AuditLog log;
  private final AuditChain chain;

  public AuditRoutes(AuditLog log, AuditChain chain) {
    this.log = log;
    this.chain = chain;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/audit", READ, this::search);
    RouteGroup.read(routes, API + "/audit/verification", READ, this::verify);
  }

  private void search(Context request) {
    Asked asked = Parameters.read(request, Asked::of);
    request.json(
        ListView.of(
            request, log.search(asked.wanted(), asked.page()), AuditView::of, AuditEntryId::value));
  }

  private void verify(Context request) {
    request.json(AuditView.Verification.of(chain.check(PATIENCE)));
  }

  /** Which entries, and how many of them. */
  private record Asked(AuditSearch wanted, PageRequest<AuditEntryId> page) {
    static Asked of(Parameters given) {
      return new Asked(
          new AuditSearch(
              given
                  .text("subject", SUBJECT, "must be one pseudonym, as entries have it")
                  .map(SubjectPseudonym::new),
              given
                  .text("action", ACTION, "must be one action, such as user.create")
                  .map(AuditAction::new),
              given
                  .text("resource", RESOURCE, "must be one resource, such as webhook/…")
                  .map(AuditResource::new),
              given.instant("from"),
              given.instant("until")),
          given.pageOfIds(AuditEntryId::new));
    }
  }
}
