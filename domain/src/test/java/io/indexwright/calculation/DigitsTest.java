package io.indexwright.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.LevelOutcome;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.proof.Digest;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every digit of many generated indices, as one hash that was written down: the same on every
 * machine, in every language and time zone, in whatever order the inputs come. If a change of the
 * product or of {@link RandomMarket} is meant to change digits, the hash is written down anew.
 */
class DigitsTest {
  private static final String GOLDEN =
      "2ce2282ebb890506fc1cb9bcbb3eedcebbdeb7efaf0193df8ebfa3567b9d86c8";
  private static final String GOLDEN_IN_FULL =
      "2f69809f34bf79618c97cd01832e68b3ca1a4f9ada25894db97fb87de6263597";
  private static final int HISTORIES = 10_000;
  private static final int HISTORIES_IN_TESTS = 200;

  @ParameterizedTest
  @CsvSource({"en-US, UTC", "tr-TR, Asia/Kolkata", "ar-EG-u-nu-arab, America/St_Johns"})
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void areTheSameEverywhere(String language, String zone) {
    Locale locale = Locale.getDefault();
    TimeZone timeZone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertThat(digest(language).hex()).isEqualTo(Soak.isFull() ? GOLDEN_IN_FULL : GOLDEN);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }

  private static Digest digest(String shuffling) {
    Random shuffler = new Random(shuffling.hashCode());
    Digest digest = Digest.of("");
    int histories =
        Soak.isFull() ? Soak.times("digits of " + shuffling, HISTORIES) : HISTORIES_IN_TESTS;
    for (int seed = 1; seed <= histories; seed++) {
      RandomMarket drawn = RandomMarket.drawnBy(new Random(seed));
      digest = Digest.of(digest.hex() + written(shuffled(drawn, shuffler)));
    }
    return digest;
  }

  private static RandomMarket shuffled(RandomMarket drawn, Random random) {
    List<Close> closes = new ArrayList<>(drawn.closes());
    List<Dated<Figure, BigDecimal>> figures = new ArrayList<>(drawn.figures());
    Collections.shuffle(closes, random);
    Collections.shuffle(figures, random);
    return new RandomMarket(drawn.definition(), closes, drawn.announcements(), figures);
  }

  /** A draw whose rules give no basket counts with the words in which it is refused. */
  private static String written(RandomMarket drawn) {
    try {
      return written(drawn.calculated());
    } catch (IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static String written(IndexCalculation calculation) {
    StringBuilder text = new StringBuilder();
    for (LevelOutcome outcome : calculation.outcomes()) {
      text.append(outcome.date())
          .append(
              outcome.<Object>fold(
                  c -> c.level().points().toPlainString() + c.substitutions(), w -> w.unpriced()));
    }
    calculation.compositions().forEach(held -> text.append(CanonicalIndex.of(held).text()));
    calculation.divisorChanges().forEach(change -> text.append(CanonicalIndex.of(change).text()));
    return text.toString();
  }
}
