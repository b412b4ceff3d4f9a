package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Distribution;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAnnouncementsTest extends AnnouncementsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Announcements announcements() {
    return new PostgresAnnouncements(DATABASE.transactions());
  }

  @Test
  void numbersTheRevisionsOfOneAnnouncement_whenSeveralWriteItAtOnce()
      throws InterruptedException, ExecutionException {
    Rush.of(
        writer -> {
          for (int i = 1; i <= 25; i++) {
            BigDecimal amount = BigDecimal.valueOf(100 * (writer + 1) + i);
            announcements()
                .announce(
                    Map.of("1", new Announcement(A, MONDAY, new Distribution.Dividend(amount))),
                    FIRST);
          }
        });

    assertThat(announcements().revisions("1")).hasSize(100);
  }
}
