package io.indexwright.money;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  /** The seats of the usual textbook table: quotas 4.7, 1.6, 1.59, 1.2, 0.6 and 0.31. */
  @Test
  void servesTheLargestRemaindersFirst() {
    assertThat(Apportionment.split(10, claims("47000", "16000", "15900", "12000", "6000", "3100")))
        .containsExactly(5L, 2L, 1L, 1L, 1L, 0L);
  }

  @Test
  void servesTheEarlierClaimant_whenRemaindersTie() {
    assertThat(Apportionment.split(5, claims("1", "1", "1"))).containsExactly(2L, 2L, 1L);
  }

  @Test
  void givesNothing_whenNothingIsClaimed() {
    assertThat(Apportionment.split(7, claims("0", "2", "0"))).containsExactly(0L, 7L, 0L);
    assertThat(Apportionment.split(0, claims("1", "2"))).containsExactly(0L, 0L);
  }

  /** With binary or 34-digit fractions the two remainders would look alike. */
  @Test
  void comparesRemaindersExactly() {
    BigDecimal hair = BigDecimal.ONE.movePointLeft(40);

    assertThat(Apportionment.split(1, List.of(BigDecimal.ONE, BigDecimal.ONE.add(hair))))
        .containsExactly(0L, 1L);
  }

  @Test
  void splitsTheLargestWholeThereIs() {
    assertThat(Apportionment.split(Long.MAX_VALUE, claims("1", "1")))
        .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.split(1, claims("0")));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.split(1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.split(-1, claims("1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.split(1, claims("3", "-1")))
        .withMessageContaining("-1");
  }

  @RepeatedTest(100)
  void partsSumToTheWholeAndNobodyIsOffByAUnit(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int round = 0; round < 50; round++) {
      long whole = random.nextInt(1_000_000);
      List<BigDecimal> claims = new ArrayList<>(List.of(new BigDecimal("0.001")));
      for (int more = random.nextInt(20); more > 0; more--) {
        claims.add(BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(5)));
      }
      BigDecimal total = claims.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

      List<Long> parts = Apportionment.split(whole, claims);

      assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
      for (int i = 0; i < parts.size(); i++) {
        BigDecimal owed = BigDecimal.valueOf(whole).multiply(claims.get(i));
        BigDecimal got = BigDecimal.valueOf(parts.get(i)).multiply(total);
        assertThat(got.subtract(owed).abs()).isLessThan(total);
      }
    }
  }

  private static List<BigDecimal> claims(String... claims) {
    return Stream.of(claims).map(BigDecimal::new).collect(toCollection(ArrayList::new));
  }
}
