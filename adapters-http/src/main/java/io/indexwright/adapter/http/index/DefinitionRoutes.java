package io.indexwright.adapter.http.index;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.http.form.Document;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.index.DefineIndex;
import io.indexwright.application.index.DefinitionOutcome;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.index.IndexId;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where indices get their rules: documents as the command line reads them, edition by edition. */
public final class DefinitionRoutes implements RouteGroup {
  private static final Access READ = Access.of(Role.VIEWER, Scope.INDICES_READ);
  private static final Access WRITE = Access.of(Role.OPERATOR, Scope.INDICES_WRITE);
  private static final String ALL = API + "/indices";
  private static final String EDITIONS = ALL + "/{id}/editions";

  private final Indices indices;
  private final DefineIndex define;
  private final DefinitionFormat format;
  private final Desk desk;

  /** Lets {@code define} do what is asked at {@code desk}. */
  public DefinitionRoutes(Indices indices, DefineIndex define, DefinitionFormat format, Desk desk) {
    this.indices = indices;
    this.define = define;
    this.format = format;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(routes, ALL, WRITE, desk.once("POST " + ALL, this::created));
    RouteGroup.post(routes, EDITIONS, WRITE, desk.once("POST " + EDITIONS, this::amended));
    RouteGroup.read(routes, EDITIONS, READ, this::editions);
  }

  private Answer created(Context request) {
    IndexDefinition first = Document.read(request, format);
    if (first.edition().number() != 1) {
      throw unfitting("/edition/number", "must be 1: later editions are added to their index");
    }
    return defined(first, ALL + "/" + first.id(), request);
  }

  private Answer amended(Context request) {
    IndexId index = find(Parameters.read(request, Parameters::id)).first().id();
    IndexDefinition next = Document.read(request, format);
    if (!next.id().equals(index)) {
      throw unfitting("/id", "must be the id in the path");
    }
    return defined(next, ALL + "/" + index + "/editions", request);
  }

  private void editions(Context request) {
    request.json(
        new EditionList(
            find(Parameters.read(request, Parameters::id)).editions().stream()
                .map(EditionView::of)
                .toList()));
  }

  private Answer defined(IndexDefinition edition, String location, Context request) {
    return outcome(edition, request)
        .fold(
            made ->
                new Answer(
                    (made.isNew() ? HttpStatus.CREATED : HttpStatus.OK).getCode(),
                    new TreeMap<>(Map.of(Header.LOCATION, location)),
                    format.write(edition)),
            contradicted -> {
              throw RefusedException.conflict("edition-out-of-order", contradicted.reason());
            },
            unknown -> {
              throw RefusedException.unprocessable(
                  "unknown-instruments",
                  "the universe has instruments that nobody added",
                  unknown.instruments().stream()
                      .map(one -> new Fault("/membership/universe", one + " is not known"))
                      .toList());
            });
  }

  private DefinitionOutcome outcome(IndexDefinition edition, Context request) {
    try {
      return define.define(edition, desk.asker(request));
    } catch (IllegalStateException overtaken) {
      throw RefusedException.conflict(
          "edition-out-of-order", "another edition of the index was added at the same moment");
    }
  }

  private Rulebook find(UUID id) {
    return indices.find(new IndexId(id)).orElseThrow(() -> new UnknownException("index", id));
  }

  private static RefusedException unfitting(String pointer, String why) {
    return RefusedException.unprocessable(
        "edition-misplaced", "the document does not belong here", List.of(new Fault(pointer, why)));
  }

  private record EditionList(List<EditionView> data) {}
}
