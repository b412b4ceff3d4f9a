package io.indexwright.application.reference;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.instrument.Instrument;
import io.indexwright.proof.Canonical;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Lets something be traded that nobody knew before, or gives it another name. */
public final class AddInstrument {
  private final Instruments instruments;
  private final AuditTrail trail;

  public AddInstrument(Instruments instruments, AuditTrail trail) {
    this.instruments = instruments;
    this.trail = trail;
  }

  /** What became of it. */
  public enum Addition {
    /** Nobody knew it. */
    ADDED,
    /** It was known, under this name or another; it has this one now. */
    NAMED,
    /** It is priced in another currency, for ever; nothing was done. */
    OTHER_CURRENCY
  }

  /** Adds an instrument. */
  public Addition add(Instrument instrument, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.ADD_INSTRUMENT, new AuditResource("instrument/" + instrument.id())),
        () -> added(instrument),
        addition ->
            addition == Addition.OTHER_CURRENCY
                ? Result.refused("the instrument is priced in another currency")
                : Result.done(Change.to(told(instrument))));
  }

  private Addition added(Instrument instrument) {
    Optional<Instrument> known =
        instruments.find(new TreeSet<>(List.of(instrument.id()))).values().stream().findFirst();
    if (known.filter(one -> !one.currency().equals(instrument.currency())).isPresent()) {
      return Addition.OTHER_CURRENCY;
    }
    instruments.add(List.of(instrument));
    return known.isPresent() ? Addition.NAMED : Addition.ADDED;
  }

  private static Canonical told(Instrument instrument) {
    return Canonical.Fields.none()
        .with("currency", instrument.currency().getCurrencyCode())
        .with("id", instrument.id().value())
        .with("name", instrument.name());
  }
}
