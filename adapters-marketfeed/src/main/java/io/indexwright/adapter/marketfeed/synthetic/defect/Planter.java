package io.indexwright.adapter.marketfeed.synthetic.defect;

import io.indexwright.adapter.marketfeed.synthetic.Noise;
import io.indexwright.quality.RawSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts defects into series, the same into the same series for the same seed.
 *
 * @param chance that one begins at a row, from 0 to 1
 */
public record Planter(long seed, double chance) {

  /** Refuses what is no chance. */
  public Planter {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("a chance of defects is from 0 to 1, was " + chance);
    }
  }

  /**
   * Plants defects of every kind, each as likely as another while there are splits and dividends
   * for it.
   *
   * @param name of the series, by which it has defects of its own
   */
  public Planted plant(String name, RawSeries clean) {
    Noise noise = Noise.of(seed, "defects of " + name, 0);
    Planting rows = new Planting(clean);
    List<Defect> kinds = Defect.of(clean.convention());
    for (int i = 0; i < clean.rows().size(); i++) {
      if (noise.chance(chance)) {
        plant(noise.oneOf(kinds), i, rows, noise);
      }
    }
    return rows.planted();
  }

  /** At the next place that there is from a row on. */
  private static void plant(Defect defect, int from, Planting rows, Noise noise) {
    int length = defect.length(noise);
    Optional<Stretch> place =
        IntStream.range(from, rows.size())
            .mapToObj(first -> new Stretch(first, length))
            .filter(at -> rows.isFree(at, defect.place()))
            .findFirst();
    place.ifPresent(
        at -> {
          rows.take(at, defect);
          defect.plant(rows, at, noise);
        });
  }
}
