package io.indexwright.adapter.postgres.privacy;

import static io.indexwright.adapter.postgres.privacy.Somebody.ADA;
import static io.indexwright.adapter.postgres.privacy.Somebody.BEN;
import static io.indexwright.adapter.postgres.privacy.Somebody.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.privacy.Consents;
import io.indexwright.application.privacy.Consent;
import io.indexwright.application.privacy.Purpose;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class ConsentsContract {
  private static final Consent YES = said("1", true, Sample.FIRST);

  /** Of a store that knows Ada and Ben. */
  abstract Consents consents();

  private static Consent said(String text, boolean isGranted, Instant at) {
    return new Consent(new Purpose("newsletter"), text, isGranted, at);
  }

  @Test
  void keepsEverythingThatWasSaid_theLastFirst() {
    Consents consents = consents();
    Consent no = said("1", false, Sample.LATER);
    consents.add(ADA.id(), YES);
    consents.add(ADA.id(), no);
    consents.add(ADA.id(), YES);
    consents.add(BEN.id(), said("2", true, Sample.FIRST));

    assertThat(consents.of(ADA.id())).containsExactly(YES, no, YES);
    assertThat(consents.of(STRANGER.id())).isEmpty();
  }

  @Test
  void hearsNobodyWhoIsNotKnown() {
    Consents consents = consents();

    assertThatIllegalStateException().isThrownBy(() -> consents.add(STRANGER.id(), YES));
  }
}
