package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Timetable;
import io.indexwright.selection.Selection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Reads one edition of the rules, whole. */
final class DefinitionReader {
  private static final int MOST_DIGITS = 34;
  private static final String POSITIVE = "a positive decimal of at most 34 digits";

  private static final Forms<Base> BASES =
      Forms.<Base>none()
          .with("AT_LEVEL", DefinitionReader::atLevel)
          .with("AT_DIVISOR", DefinitionReader::atDivisor);

  private DefinitionReader() {}

  static Optional<IndexDefinition> at(Place at) {
    Optional<IndexId> id = at.field("id").text("a UUID in lower case", DefinitionReader::id);
    Optional<Edition> edition = edition(at.field("edition"));
    Optional<String> name = at.field("name").words("a name");
    Optional<Currency> currency =
        at.field("currency").text("an ISO 4217 currency code such as USD", Currency::getInstance);
    Optional<Membership> membership = membership(at.field("membership"));
    Optional<Construction> construction = ConstructionReader.at(at.field("construction"), currency);
    Optional<Timetable> timetable = TimetableReader.at(at.field("timetable"));
    Optional<Base> base = BASES.at(at.field("base"));
    Optional<Conventions> conventions = ConventionsReader.at(at.field("conventions"));
    return at.made(
        () ->
            new IndexDefinition(
                id.orElseThrow(),
                edition.orElseThrow(),
                name.orElseThrow(),
                currency.orElseThrow(),
                membership.orElseThrow(),
                construction.orElseThrow(),
                timetable.orElseThrow(),
                base.orElseThrow(),
                conventions.orElseThrow()));
  }

  private static Optional<Edition> edition(Place at) {
    Optional<Integer> number = at.field("number").whole();
    Optional<LocalDate> from = at.field("effectiveFrom").date();
    return at.made(() -> new Edition(number.orElseThrow(), from.orElseThrow()));
  }

  private static Optional<Membership> membership(Place at) {
    Optional<SortedSet<InstrumentId>> universe =
        at.field("universe")
            .set(
                "a list of instruments",
                one ->
                    one.text("1 to 64 of letters, digits, '.', ':', '-', '_'", InstrumentId::new));
    Optional<Membership.Additions> additions =
        at.field("additions").constant(Membership.Additions.class);
    Optional<Selection> selection = SelectionReader.at(at.field("selection"));
    return at.made(
        () ->
            new Membership(
                universe.orElseThrow(), additions.orElseThrow(), selection.orElseThrow()));
  }

  private static Optional<Base> atLevel(Place at) {
    Optional<LocalDate> date = at.field("date").date();
    Optional<IndexLevel> level =
        at.field("level").decimal(POSITIVE, points -> new IndexLevel(unrounded(points)));
    return at.made(() -> new Base.AtLevel(date.orElseThrow(), level.orElseThrow()));
  }

  private static Optional<Base> atDivisor(Place at) {
    Optional<LocalDate> date = at.field("date").date();
    Optional<Divisor> divisor =
        at.field("divisor").decimal(POSITIVE, value -> new Divisor(unrounded(value)));
    return at.made(() -> new Base.AtDivisor(date.orElseThrow(), divisor.orElseThrow()));
  }

  /** More digits would be rounded away in silence. */
  private static BigDecimal unrounded(BigDecimal number) {
    if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
      throw new ArithmeticException("more than " + MOST_DIGITS + " digits: " + number);
    }
    return number;
  }

  private static IndexId id(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equals(text)) {
      throw new IllegalArgumentException(text);
    }
    return new IndexId(id);
  }
}
