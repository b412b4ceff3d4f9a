package io.indexwright.adapter.http.market;

import io.indexwright.application.reference.FindInstruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.Listing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is shown of an instrument in a list. */
record InstrumentView(String id, String name, String currency) {

  static InstrumentView of(Instrument instrument) {
    return new InstrumentView(
        instrument.id().value(), instrument.name(), instrument.currency().getCurrencyCode());
  }

  /** The same with its listings, by market, symbol and date. */
  record Listed(String id, String name, String currency, List<ListingView> listings) {

    static Listed of(FindInstruments.Listed listed) {
      InstrumentView shown = InstrumentView.of(listed.instrument());
      return new Listed(
          shown.id(),
          shown.name(),
          shown.currency(),
          listed.listings().listings().stream().map(ListingView::of).toList());
    }
  }

  /** Under which symbol it trades on a market, from the first date on and until the other. */
  record ListingView(String market, String symbol, LocalDate from, Optional<LocalDate> until) {

    static ListingView of(Listing listing) {
      return new ListingView(listing.market(), listing.symbol(), listing.from(), listing.until());
    }
  }
}
