package io.indexwright.corporateaction;

import static io.indexwright.corporateaction.Announced.on;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Withholding.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncedRevisionsTest {
  private static final Instant NOON = Instant.parse("2024-01-02T12:00:00Z");
  private static final Announcement ONE = on("A", "2024-01-03", dividend("1"));
  private static final Announcement TWO = on("A", "2024-01-03", dividend("2"));

  @Test
  void takesTheLastRevisionThatWasKnown() {
    List<AnnouncementRevision> revisions =
        List.of(
            revision(2, NOON.plusSeconds(1), Optional.of(TWO)),
            revision(1, NOON, Optional.of(ONE)),
            revision(3, NOON.plusSeconds(2), Optional.empty()));

    assertThat(asKnownAt(revisions, NOON.minusSeconds(1))).isEmpty();
    assertThat(asKnownAt(revisions, NOON)).containsExactly(ONE);
    assertThat(asKnownAt(revisions, NOON.plusSeconds(1))).containsExactly(TWO);
    assertThat(asKnownAt(revisions, NOON.plusSeconds(2))).isEmpty();
  }

  private static List<Announcement> asKnownAt(
      List<AnnouncementRevision> revisions, Instant instant) {
    return CorporateActions.asKnownAt(revisions, instant).announcements();
  }

  @Test
  void numbersRevisionsFromOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> revision(0, NOON, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AnnouncementRevision(" ", 1, NOON, Optional.empty()));
  }

  /** A gives K, K is bought for shares of L, and M for shares of N and money. */
  @Test
  void reachesWhatIsGiven_andWhatIsGivenForThat() {
    CorporateActions actions =
        new CorporateActions(
            List.of(
                on("A", "2024-01-03", spinOff("K")),
                on("K", "2024-01-04", new Exit.StockMerger(id("L"), dec("1"), dec("1"))),
                on("M", "2024-01-04", new Exit.MixedMerger(id("N"), dec("1"), dec("1"), dec("1"))),
                on("L", "2024-01-05", dividend("1")),
                on("L", "2024-01-05", spinOff("A"))));

    assertThat(actions.reach(List.of(id("A")))).containsExactly(id("A"), id("K"), id("L"));
    assertThat(actions.reach(List.of(id("M"), id("Z")))).containsExactly(id("M"), id("N"), id("Z"));
    assertThat(actions.restrictedTo(List.of(id("K"))).announcements())
        .extracting(Announcement::instrument)
        .containsExactly(id("K"));
  }

  @Test
  void isEqual_whenTheSameWasAnnounced() {
    CorporateActions one = new CorporateActions(List.of(ONE));

    assertThat(one)
        .isEqualTo(new CorporateActions(List.of(ONE)))
        .hasSameHashCodeAs(new CorporateActions(List.of(ONE)));
    assertThat(one).isNotEqualTo(new CorporateActions(List.of(TWO))).isNotEqualTo("A");
    assertThat(one).hasToString(List.of(ONE).toString());
    assertThat(one.hashCode()).isNotEqualTo(new CorporateActions(List.of(TWO)).hashCode());
  }

  @Test
  void withholdsByTheRateOfTheDate() {
    Withholding rates =
        new Withholding(
            List.of(
                new Rate("US", day("2024-01-01"), dec("0.3")),
                new Rate("DE", day("2020-01-01"), dec("0.26375")),
                new Rate("US", day("2020-01-01"), dec("0.15"))));

    assertThat(rates.of("US", day("2019-12-31"))).isEmpty();
    assertThat(rates.of("US", day("2020-01-01"))).contains(dec("0.15"));
    assertThat(rates.of("US", day("2023-12-31"))).contains(dec("0.15"));
    assertThat(rates.of("US", day("2024-01-01"))).contains(dec("0.3"));
    assertThat(rates.of("FR", day("2024-01-01"))).isEmpty();
    assertThat(rates.rates()).extracting(Rate::country).containsExactly("DE", "US", "US");
    assertThat(rates.rates().get(1).from()).isEqualTo(day("2020-01-01"));
  }

  @Test
  void refusesRatesThatAreNone() {
    assertThat(Withholding.checked(dec("0"))).isZero();
    assertThat(Withholding.checked(dec("1.0"))).isEqualTo(dec("1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Withholding.checked(dec("-0.01")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Withholding.checked(dec("1.01")))
        .withMessageContaining("1.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate("USA", day("2024-01-01"), dec("0")));
    Rate twice = new Rate("US", day("2024-01-01"), dec("0.3"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Withholding(List.of(twice, twice)))
        .withMessageContaining("US from 2024-01-01");
  }

  private static AnnouncementRevision revision(
      int number, Instant knownAt, Optional<Announcement> announcement) {
    return new AnnouncementRevision("A-1", number, knownAt, announcement);
  }

  private static CorporateAction dividend(String amount) {
    return new Distribution.Dividend(dec(amount));
  }

  private static CorporateAction spinOff(String child) {
    return new Distribution.SpinOff(id(child), dec("1"), dec("1"), Optional.empty());
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
