package io.indexwright.bootstrap.demo;

import io.indexwright.index.Composition;
import io.indexwright.index.IndexLevel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Precision;
import io.indexwright.proof.PublishedLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * An equal-weight index the other way round, without shares or divisor: the level at the last
 * change, times the mean of what each price has become since. Source: docs/rules/weighting.md.
 */
final class MeanOfRelatives {
  private static final int PUBLISHED = 2;

  private MeanOfRelatives() {}

  /** Returns true if it publishes the same level on every date, the first level being given. */
  static boolean agrees(
      PriceHistory history, List<Composition> compositions, List<PublishedLevel> levels) {
    BigDecimal start = levels.get(0).level().points();
    Composition held = compositions.get(0);
    int changes = 1;
    for (PublishedLevel published : levels) {
      PriceBook now = book(history, published);
      BigDecimal level = start.multiply(meanRelative(held, history, now));
      if (!sameToReaders(level, published.level())) {
        return false;
      }
      if (changes < compositions.size()
          && compositions.get(changes).date().equals(published.date())) {
        start = level;
        held = compositions.get(changes++);
      }
    }
    return changes == compositions.size();
  }

  private static BigDecimal meanRelative(Composition held, PriceHistory history, PriceBook now) {
    PriceBook then = history.lastAt(held.date()).orElseThrow();
    Set<InstrumentId> members = held.weights().keySet();
    BigDecimal sum =
        members.stream()
            .map(id -> Precision.quotient(perUnit(id, now), perUnit(id, then)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Precision.quotient(sum, BigDecimal.valueOf(members.size()));
  }

  private static PriceBook book(PriceHistory history, PublishedLevel published) {
    return history.lastAt(published.date()).orElseThrow();
  }

  private static BigDecimal perUnit(InstrumentId instrument, PriceBook book) {
    return book.priceOf(instrument).orElseThrow().perUnit();
  }

  private static boolean sameToReaders(BigDecimal level, IndexLevel published) {
    return new IndexLevel(level).published(PUBLISHED).compareTo(published.published(PUBLISHED))
        == 0;
  }
}
