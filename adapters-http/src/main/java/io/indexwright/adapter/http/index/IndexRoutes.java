package io.indexwright.adapter.http.index;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.form.Csv;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Rulebook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * {@code /indices}: what is defined, in the edition that comes into effect last, and what was
 * published of it.
 */
public final class IndexRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.INDICES_READ);
  private static final String ONE = API + "/indices/{id}";

  private final Indices indices;
  private final IndexLevels levels;
  private final DefinitionFormat format;

  public IndexRoutes(Indices indices, IndexLevels levels, DefinitionFormat format) {
    this.indices = indices;
    this.levels = levels;
    this.format = format;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/indices", READ, this::list);
    RouteGroup.read(routes, ONE, READ, this::definition);
    RouteGroup.read(routes, ONE + "/levels", READ, this::levels);
    RouteGroup.read(routes, ONE + "/levels/latest", READ, this::latest);
    RouteGroup.read(routes, ONE + "/composition", READ, this::composition);
    RouteGroup.read(routes, ONE + "/divisor-changes", READ, this::divisorChanges);
  }

  private void list(Context request) {
    PageRequest<IndexId> wanted = Parameters.read(request, given -> given.pageOfIds(IndexId::new));
    request.json(ListView.of(request, indices.all(wanted), IndexView::of, IndexId::value));
  }

  private void definition(Context request) {
    request
        .contentType(ContentType.APPLICATION_JSON)
        .result(format.write(find(Parameters.read(request, Parameters::id)).last()));
  }

  private void levels(Context request) {
    LevelRange range = Parameters.read(request, LevelRange::of);
    Rulebook rulebook = find(range.index());
    LevelKind kind = range.kind().publishedBy(rulebook);
    List<PublishedLevel> found =
        levels.between(
            rulebook.first().id(),
            range.days(rulebook.first().base().date()),
            range.limit() + 1,
            range.asKnownAt().orElse(Instant.MAX));
    List<IndexView.Level> shown =
        found.stream()
            .limit(range.limit())
            .flatMap(level -> kind.shown(level, rulebook).stream())
            .toList();
    Optional<String> next =
        ListView.next(
            request, found.stream().skip(range.limit()).map(PublishedLevel::date).findFirst());
    if (Csv.isPreferredBy(request)) {
      new Csv(IndexView.Level.COLUMNS, shown.stream().map(IndexView.Level::cells).toList())
          .answer(request, next);
    } else {
      request.json(new ListView<>(shown, next));
    }
  }

  private void latest(Context request) {
    Wanted wanted = Parameters.read(request, Wanted::of);
    Rulebook rulebook = find(wanted.index());
    LevelKind kind = wanted.kind().publishedBy(rulebook);
    IndexId index = rulebook.first().id();
    request.json(
        levels
            .latest(index)
            .flatMap(level -> kind.shown(level, rulebook))
            .orElseThrow(() -> unpublished(index)));
  }

  private void composition(Context request) {
    IndexId index = find(Parameters.read(request, Parameters::id)).first().id();
    request.json(
        levels.composition(index).map(IndexView.Holding::of).orElseThrow(() -> unpublished(index)));
  }

  private void divisorChanges(Context request) {
    Newest newest = Parameters.read(request, Newest::of);
    IndexId index = find(newest.index()).first().id();
    request.json(
        ListView.of(
            request,
            levels.divisorChanges(index, newest.wanted()),
            IndexView.Change::of,
            Function.identity()));
  }

  private Rulebook find(UUID id) {
    return indices.find(new IndexId(id)).orElseThrow(() -> new UnknownException("index", id));
  }

  private static UnknownException unpublished(IndexId index) {
    return new UnknownException("published index", index.value());
  }

  /** Which level of which index. */
  private record Wanted(UUID index, LevelKind kind) {
    static Wanted of(Parameters given) {
      return new Wanted(given.id(), LevelKind.of(given));
    }
  }

  /** How much of a list that has the newest first. */
  private record Newest(UUID index, PageRequest<LocalDate> wanted) {
    static Newest of(Parameters given) {
      return new Newest(given.id(), given.page(LocalDate::parse));
    }
  }
}
