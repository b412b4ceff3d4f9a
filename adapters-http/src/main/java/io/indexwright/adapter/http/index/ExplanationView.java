package io.indexwright.adapter.http.index;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.indexwright.application.index.Explained;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.proof.explanation.Explanation;
import io.indexwright.proof.explanation.Part;
import io.indexwright.proof.explanation.Since;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a level is what it is: {@code points = value ÷ divisor}, and the value is the sum of what the
 * constituents are worth.
 *
 * @param points unrounded
 * @param inputs the hash of everything it follows from, which was found again
 * @param constituents in instrument order
 * @param since absent for the first level
 */
record ExplanationView(
    LocalDate date,
    String points,
    String value,
    String divisor,
    String inputs,
    int revision,
    Instant publishedAt,
    List<Constituent> constituents,
    Optional<Before> since) {

  /** Returns nothing if there is no explanation. */
  static Optional<ExplanationView> of(Explained explained) {
    return explained.explanation().map(why -> of(why, explained));
  }

  private static ExplanationView of(Explanation why, Explained explained) {
    return new ExplanationView(
        why.date(),
        why.level().points().toPlainString(),
        why.value().amount().toPlainString(),
        why.divisor().value().toPlainString(),
        explained.level().inputs().hex(),
        explained.revision().number(),
        explained.revision().publishedAt(),
        why.parts().stream().map(Constituent::of).toList(),
        why.since().map(Before::of));
  }

  /**
   * One constituent.
   *
   * @param price of one share in the currency of the index
   * @param source what stands in for a close, if there is none
   * @param weight a part of 1
   * @param contribution index points since the level before; they sum to the difference
   */
  record Constituent(
      String instrument,
      String shares,
      String price,
      Optional<String> source,
      String worth,
      String weight,
      Optional<String> contribution) {
    private static Constituent of(Part part) {
      return new Constituent(
          part.instrument().value(),
          part.shares().count().toPlainString(),
          part.perUnit().toPlainString(),
          part.source().map(Enum::name),
          part.worth().toPlainString(),
          part.weight().toString(),
          part.contribution().map(BigDecimal::toPlainString));
    }
  }

  /** The level before, and what happened after it. */
  record Before(
      LocalDate date, String points, List<IndexView.Change> divisorChanges, List<Action> actions) {
    private static Before of(Since since) {
      return new Before(
          since.date(),
          since.level().points().toPlainString(),
          since.changes().stream().map(IndexView.Change::of).toList(),
          since.actions().stream().map(Action::of).toList());
    }
  }

  /** What an issuer did; {@code action} is its kind and terms, in the canonical form. */
  record Action(String instrument, LocalDate exDate, @JsonRawValue String action) {
    private static Action of(Announcement one) {
      return new Action(
          one.instrument().value(), one.exDate(), CanonicalIndex.of(one.action()).text());
    }
  }
}
