package io.indexwright.application.me;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.privacy.Consents;
import io.indexwright.application.privacy.Consent;
import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.proof.Canonical;

/** Lets somebody agree to a purpose, or take it back. */
public final class GiveConsent {
  private final Consents consents;
  private final ConsentTexts texts;
  private final AuditTrail trail;

  public GiveConsent(Consents consents, ConsentTexts texts, AuditTrail trail) {
    this.consents = consents;
    this.texts = texts;
    this.trail = trail;
  }

  /**
   * Adds what he says to what he said before; returns false, and keeps nothing, if nobody asks for
   * it, or by another text.
   */
  public boolean give(UserId user, Consent consent, Asker asker) {
    if (!texts.ask(consent)) {
      return false;
    }
    trail.of(
        asker.deed(AuditAction.GIVE_CONSENT, user.resource()),
        () -> {
          consents.add(user, consent);
          return consent;
        },
        kept -> Result.done(Change.to(state(kept))));
    return true;
  }

  private static Canonical state(Consent kept) {
    return Canonical.of(kept.purpose() + " " + kept.text() + (kept.isGranted() ? " yes" : " no"));
  }
}
