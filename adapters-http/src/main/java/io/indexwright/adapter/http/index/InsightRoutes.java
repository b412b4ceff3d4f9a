package io.indexwright.adapter.http.index;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.index.ExplainLevel;
import io.indexwright.application.index.Explained;
import io.indexwright.application.index.ForeseeReview;
import io.indexwright.application.index.MeasureIndex;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.history.LevelRevisions;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.index.IndexId;
import io.indexwright.rulebook.Rulebook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What follows from published levels: why, by what to tell, how good, what next, and what was said
 * before.
 */
public final class InsightRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.INDICES_READ);
  private static final String ONE = API + "/indices/{id}";

  private final Indices indices;
  private final LevelRevisions revisions;
  private final Answers answers;
  private final Desk desk;

  /** Shows {@code revisions} of {@code indices}, and what {@code answers} say of them. */
  public InsightRoutes(Indices indices, LevelRevisions revisions, Answers answers, Desk desk) {
    this.indices = indices;
    this.revisions = revisions;
    this.answers = answers;
    this.desk = desk;
  }

  /** Who knows why, how good and what next. */
  public record Answers(ExplainLevel explain, MeasureIndex measure, ForeseeReview foresee) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ONE + "/levels/{date}/explanation", READ, this::explanation);
    RouteGroup.read(routes, ONE + "/levels/{date}/certificate", READ, this::certificate);
    RouteGroup.read(routes, ONE + "/metrics", READ, this::metrics);
    RouteGroup.read(routes, ONE + "/pro-forma", READ, this::proForma);
    RouteGroup.read(routes, ONE + "/restatements", READ, this::restatements);
  }

  private void explanation(Context request) {
    Day day = Parameters.read(request, Day::of);
    Explained explained =
        answers
            .explain()
            .explain(day.index(), day.date(), day.asKnownAt())
            .orElseThrow(day::unpublished);
    request.json(
        ExplanationView.of(explained)
            .orElseThrow(
                () ->
                    RefusedException.unprocessable(
                        "level-not-reproduced",
                        "the rules known by now give another level: an edition was added since, to"
                            + " hold from an earlier date",
                        List.of())));
  }

  private void certificate(Context request) {
    Day day = Parameters.read(request, Day::of);
    Rulebook rulebook = find(day.index().value());
    LevelRevision revision =
        LevelRevision.inForce(revisions.of(day.index(), day.date()), day.asKnownAt())
            .orElseThrow(day::unpublished);
    request.json(
        revision
            .level()
            .map(level -> CertificateView.of(revision, level, rulebook))
            .orElseThrow(day::unpublished));
  }

  private void metrics(Context request) {
    LevelRange range = Parameters.read(request, LevelRange::of);
    Rulebook rulebook = find(range.index());
    LevelKind kind = range.kind().publishedBy(rulebook);
    request.json(
        answers
            .measure()
            .measure(rulebook, range.days(rulebook.first().base().date()), kind::points)
            .map(MetricsView::of)
            .orElseThrow(
                () ->
                    RefusedException.unprocessable(
                        "nothing-to-measure",
                        "there is no level in this stretch, or one is zero",
                        List.of(new Fault("from", "begins a stretch that cannot be measured")))));
  }

  private void proForma(Context request) {
    UUID index = Parameters.read(request, Parameters::id);
    request.json(
        answers
            .foresee()
            .foresee(new IndexId(index), desk.now())
            .map(ProFormaView::of)
            .orElseThrow(() -> new UnknownException("published index", index)));
  }

  private void restatements(Context request) {
    Part part = Parameters.read(request, Part::of);
    Rulebook rulebook = find(part.index());
    Page<LevelRevision, LocalDate> found = revisions.restated(rulebook.first().id(), part.wanted());
    request.json(
        new ListView<>(
            RestatementView.of(found.items(), rulebook), ListView.next(request, found.next())));
  }

  private Rulebook find(UUID id) {
    return indices.find(new IndexId(id)).orElseThrow(() -> new UnknownException("index", id));
  }

  /** The level of which date. */
  private record Day(IndexId index, LocalDate date, Instant asKnownAt) {
    static Day of(Parameters given) {
      return new Day(
          new IndexId(given.id()), given.date(), given.instant("asKnownAt").orElse(Instant.MAX));
    }

    RefusedException unpublished() {
      return RefusedException.unknown("no level of " + date + " is published");
    }
  }

  /** How many dates, after which one. */
  private record Part(UUID index, PageRequest<LocalDate> wanted) {
    static Part of(Parameters given) {
      return new Part(given.id(), given.page(LocalDate::parse));
    }
  }
}
