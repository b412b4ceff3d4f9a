package io.indexwright.proof;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.IndexDefinition;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an index looks at.
 *
 * @param fixings of currencies
 * @param interest the names of interest rates
 */
record Scope(
    SortedSet<InstrumentId> instruments, SortedSet<String> fixings, SortedSet<String> interest) {

  /** Keeps copies that nobody can change. */
  Scope {
    instruments = Collections.unmodifiableSortedSet(new TreeSet<>(instruments));
    fixings = Collections.unmodifiableSortedSet(new TreeSet<>(fixings));
    interest = Collections.unmodifiableSortedSet(new TreeSet<>(interest));
  }

  static Scope of(SortedSet<InstrumentId> instruments) {
    return new Scope(instruments, new TreeSet<>(), new TreeSet<>());
  }

  /** Takes everything that the rules name. */
  static Scope of(IndexDefinition rules) {
    return new Scope(
        rules.membership().universe(),
        rules.conventions().fixings(),
        rules.conventions().interestRates());
  }

  Scope plus(Scope other) {
    SortedSet<InstrumentId> moreInstruments = new TreeSet<>(instruments);
    SortedSet<String> moreFixings = new TreeSet<>(fixings);
    SortedSet<String> moreInterest = new TreeSet<>(interest);
    moreInstruments.addAll(other.instruments);
    moreFixings.addAll(other.fixings);
    moreInterest.addAll(other.interest);
    return new Scope(moreInstruments, moreFixings, moreInterest);
  }

  Scope minus(Scope other) {
    SortedSet<InstrumentId> lessInstruments = new TreeSet<>(instruments);
    SortedSet<String> lessFixings = new TreeSet<>(fixings);
    SortedSet<String> lessInterest = new TreeSet<>(interest);
    lessInstruments.removeAll(other.instruments);
    lessFixings.removeAll(other.fixings);
    lessInterest.removeAll(other.interest);
    return new Scope(lessInstruments, lessFixings, lessInterest);
  }

  boolean isEmpty() {
    return instruments.isEmpty() && fixings.isEmpty() && interest.isEmpty();
  }
}
