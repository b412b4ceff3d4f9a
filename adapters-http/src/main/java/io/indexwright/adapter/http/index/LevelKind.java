package io.indexwright.adapter.http.index;

import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which of the levels of a date.
 *
 * @param isOverlaid whether what the overlays make of the return is meant
 */
record LevelKind(ReturnKind kind, boolean isOverlaid) {
  private static final SortedMap<String, ReturnKind> KINDS =
      new TreeMap<>(
          EnumSet.allOf(ReturnKind.class).stream()
              .collect(Collectors.toMap(ReturnKind::name, kind -> kind)));
  private static final SortedMap<String, Boolean> FLAGS =
      new TreeMap<>(Map.of("true", true, "false", false));

  /** Reads it; the price index unless the query says another. */
  static LevelKind of(Parameters given) {
    return new LevelKind(
        given.oneOf("return", KINDS).orElse(ReturnKind.PRICE),
        given.oneOf("overlaid", FLAGS).orElse(false));
  }

  /** Refuses what the rules do not publish. */
  LevelKind publishedBy(Rulebook rulebook) {
    Conventions conventions = rulebook.first().conventions();
    SortedSet<ReturnKind> returns = conventions.returns();
    boolean isPublished =
        isOverlaid
            ? returns.contains(kind) && !conventions.overlays().isEmpty()
            : kind == ReturnKind.PRICE || returns.contains(kind);
    if (!isPublished) {
      throw RefusedException.unprocessable(
          "return-not-published",
          "the rules of the index do not publish this return",
          List.of(
              new Fault(
                  isOverlaid ? "overlaid" : "return",
                  "the index has %d overlays and publishes %s"
                      .formatted(conventions.overlays().size(), returns))));
    }
    return this;
  }

  /** Shows a level; nothing if the overlays begin later. */
  Optional<IndexView.Level> shown(PublishedLevel level, Rulebook rulebook) {
    return points(level).map(points -> IndexView.Level.of(level, points, rulebook));
  }

  /** Returns the points that are meant, unrounded; nothing if the overlays begin later. */
  Optional<BigDecimal> points(PublishedLevel level) {
    return isOverlaid
        ? Optional.ofNullable(level.returns().overlaid().get(kind))
        : level.points(kind);
  }
}
