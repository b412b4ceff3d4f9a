package io.indexwright.instrument;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was known of one listing at one time. A listing is the same through all of its revisions as
 * long as market, instrument and first date are; nothing is ever changed.
 *
 * @param withdrawn true if it never was; the listing is then the one that was told before
 * @param number 1 for the first, then one more each time
 */
public record ListingRevision(Listing listing, boolean withdrawn, int number, Instant knownAt) {

  /** Refuses a number below 1, and to withdraw what nobody told. */
  public ListingRevision {
    if (number < 1 || (withdrawn && number == 1)) {
      throw new IllegalArgumentException(
          "a revision of a listing needs a number from 1, from 2 to withdraw it: " + number);
    }
  }

  Key key() {
    return Key.of(listing);
  }

  /** Returns true if {@code told} says nothing else. */
  boolean says(Listing told) {
    return !withdrawn && listing.equals(told);
  }

  ListingRevision next(Listing told, boolean taken, Instant at) {
    if (knownAt.isAfter(at)) {
      throw new IllegalStateException("a later revision than " + at + " is known: " + this);
    }
    return new ListingRevision(told, taken, number + 1, at);
  }

  /** What a listing keeps through all of its revisions. */
  record Key(String market, InstrumentId instrument, LocalDate from) {

    static Key of(Listing listing) {
      return new Key(listing.market(), listing.instrument(), listing.from());
    }
  }
}
