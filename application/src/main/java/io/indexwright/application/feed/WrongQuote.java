package io.indexwright.application.feed;

import io.indexwright.instrument.InstrumentId;
import java.util.Optional;

/**
 * Something that came over a stream and that nobody may use.
 *
 * @param instrument that it is about, if it is about one that is followed
 * @param reason what was expected and what was there
 * @param raw as the source wrote it, without secrets
 */
public record WrongQuote(Optional<InstrumentId> instrument, String reason, String raw) {}
