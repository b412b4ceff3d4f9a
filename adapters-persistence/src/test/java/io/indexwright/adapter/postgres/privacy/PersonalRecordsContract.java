package io.indexwright.adapter.postgres.privacy;

import static io.indexwright.adapter.postgres.privacy.Somebody.ADA;
import static io.indexwright.adapter.postgres.privacy.Somebody.BEN;
import static io.indexwright.adapter.postgres.privacy.Somebody.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.access.User;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.privacy.PortfolioFate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PersonalRecordsContract {
  private PersonalRecords records;

  /** Ada has two keys and a portfolio in which an order is open, Ben has a key. */
  abstract PersonalRecords records();

  @BeforeEach
  void open() {
    records = records();
  }

  private List<PersonalRecord> told(User user, Chapter chapter) {
    return records.of(user.id(), chapter, PageRequest.first(10)).items();
  }

  @Test
  void tellsWhatIsKept_aPageAtATime() {
    Page<PersonalRecord, String> first =
        records.of(ADA.id(), Chapter.API_KEYS, PageRequest.first(1));
    Page<PersonalRecord, String> second =
        records.of(ADA.id(), Chapter.API_KEYS, PageRequest.after(first.next().orElseThrow(), 1));

    assertThat(second.next()).isEmpty();
    assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
    assertThat(told(ADA, Chapter.API_KEYS)).startsWith(first.items().get(0)).hasSize(2);
    assertThat(told(ADA, Chapter.PROFILE).get(0).json()).contains("\"name\": \"ada.lovelace\"");
  }

  @Test
  void tellsNothingOfOthers() {
    assertThat(told(BEN, Chapter.API_KEYS)).hasSize(1);
    assertThat(told(BEN, Chapter.PORTFOLIOS)).isEmpty();
    for (Chapter chapter : Chapter.values()) {
      assertThat(told(STRANGER, chapter)).as(chapter.toString()).isEmpty();
    }
  }

  @Test
  void forgetsWhoItWas_andKeepsPortfolios() {
    records.erase(ADA.id(), PortfolioFate.PSEUDONYMOUS);

    assertThat(told(ADA, Chapter.PROFILE)).hasSize(1);
    assertThat(told(ADA, Chapter.PROFILE).get(0).json()).contains("erased-" + ADA.id());
    assertThat(told(ADA, Chapter.API_KEYS)).isEmpty();
    assertThat(told(ADA, Chapter.PORTFOLIOS)).hasSize(1);
    assertThat(told(BEN, Chapter.API_KEYS)).hasSize(1);
  }

  @Test
  void removesPortfolios_whenTheyAreToGo() {
    records.erase(ADA.id(), PortfolioFate.REMOVE);

    assertThat(told(ADA, Chapter.PORTFOLIOS)).isEmpty();
    assertThat(told(ADA, Chapter.PROFILE)).hasSize(1);
  }

  @Test
  void knowsWhoTrades() {
    assertThat(records.isTrading(ADA.id())).isTrue();
    assertThat(records.isTrading(BEN.id())).isFalse();
  }

  @Test
  void forgetsNobodyWhoIsNotKnown() {
    assertThatIllegalStateException()
        .isThrownBy(() -> records.erase(STRANGER.id(), PortfolioFate.REMOVE));
  }
}
