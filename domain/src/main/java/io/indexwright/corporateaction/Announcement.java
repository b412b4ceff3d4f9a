package io.indexwright.corporateaction;

import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;

/**
 * Whom a corporate action concerns, and from when on.
 *
 * @param exDate before the open of this date it takes effect
 */
public record Announcement(InstrumentId instrument, LocalDate exDate, CorporateAction action) {}
