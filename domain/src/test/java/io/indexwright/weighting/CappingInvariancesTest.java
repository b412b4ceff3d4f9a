package io.indexwright.weighting;

import static io.indexwright.weighting.CappingLaws.at;
import static io.indexwright.weighting.CappingLaws.capped;
import static io.indexwright.weighting.CappingLaws.forEachCase;
import static io.indexwright.weighting.CappingLaws.fractions;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Weight;
import io.indexwright.soak.Law;
import io.indexwright.weighting.Capping.None;
import io.indexwright.weighting.Capping.TwoLevelCap.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.RepetitionInfo;

/** What changes no weight under any capping; the number of a failing repetition is its seed. */
class CappingInvariancesTest {
  @Law(100)
  void changesNothing_whenAppliedAgain(RepetitionInfo run) {
    forEachCapping(
        run,
        (drawn, capping) ->
            capped(capping, drawn)
                .ifPresent(
                    weights ->
                        assertThat(capping.capped(fractions(weights), drawn.view()))
                            .isEqualTo(weights)));
  }

  @Law(100)
  void dependsOnTheProportionsOfTheClaimsOnly(RepetitionInfo run) {
    forEachCapping(
        run,
        (drawn, capping) -> {
          BigDecimal factor = BigDecimal.valueOf(1 + drawn.random().nextInt(9999), 3);
          SortedMap<InstrumentId, BigDecimal> scaled = new TreeMap<>(drawn.claims());
          scaled.replaceAll((id, claim) -> claim.multiply(factor));
          assertThat(capped(capping, new RandomClaims(drawn.random(), scaled, drawn.groups())))
              .isEqualTo(capped(capping, drawn));
        });
  }

  @Law(100)
  void takesNoNotice_ofANameThatClaimsNothing(RepetitionInfo run) {
    forEachCapping(
        run,
        (drawn, capping) -> {
          SortedMap<InstrumentId, BigDecimal> more = new TreeMap<>(drawn.claims());
          more.put(Books.id("A"), BigDecimal.ZERO);
          Optional<SortedMap<InstrumentId, BigDecimal>> with =
              capped(capping, new RandomClaims(drawn.random(), more, drawn.groups()))
                  .map(CappingLaws::fractions);
          with.ifPresent(weights -> assertThat(weights.remove(Books.id("A"))).isZero());
          assertThat(with).isEqualTo(capped(capping, drawn).map(CappingLaws::fractions));
        });
  }

  /** Other names in the same order, handed over in any order: the same weights. */
  @Law(100)
  void dependsOnTheOrderOfTheNamesOnly(RepetitionInfo run) {
    forEachCapping(
        run,
        (drawn, capping) -> {
          List<InstrumentId> names = new ArrayList<>(drawn.claims().keySet());
          Collections.shuffle(names, drawn.random());
          SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>(Collections.reverseOrder());
          SortedMap<InstrumentId, String> groups = new TreeMap<>();
          names.forEach(id -> claims.put(renamed(id), at(drawn.claims(), id)));
          names.forEach(id -> groups.put(renamed(id), drawn.groups().getOrDefault(id, "")));
          Optional<List<Weight>> weights =
              capped(capping, new RandomClaims(drawn.random(), claims, groups))
                  .map(w -> List.copyOf(w.byInstrument().values()));
          assertThat(weights)
              .isEqualTo(capped(capping, drawn).map(w -> List.copyOf(w.byInstrument().values())));
        });
  }

  @Law(100)
  void sharesLikeNoCap_whenNoneBinds(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Weights none = Weights.sharing(drawn.claims());
          assertThat(new None().capped(drawn.claims(), drawn.view())).isEqualTo(none);
        });
  }

  private static void forEachCapping(RepetitionInfo run, BiConsumer<RandomClaims, Capping> law) {
    Random random = new Random(run.getCurrentRepetition());
    RandomClaims drawn = RandomClaims.of(random, 1);
    law.accept(drawn, drawn.lineCap());
    law.accept(drawn, drawn.sectorCap());
    law.accept(drawn, drawn.groupCap());
    law.accept(drawn, drawn.twoLevelCap(Unit.LINE, Method.DEMOTE));
    law.accept(drawn, drawn.twoLevelCap(Unit.LINE, Method.SCALE));
    law.accept(drawn, drawn.jointCap());
  }

  private static InstrumentId renamed(InstrumentId id) {
    return Books.id("Z." + id.value());
  }
}
