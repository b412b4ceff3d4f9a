package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.JsonText;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.application.port.reference.FactFormat;
import io.indexwright.application.reference.ToldAction;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Facts about markets in JSON, with the fields of the canonical form. */
public final class JsonFacts {
  /** An instrument. */
  public static final FactFormat<Instrument> INSTRUMENT = of(JsonFacts::instrument);

  /** A corporate action of an instrument that is named elsewhere. */
  public static final FactFormat<ToldAction> ACTION = of(ActionReader::at);

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,100}");

  private JsonFacts() {}

  private static <T> FactFormat<T> of(Function<Place, Optional<T>> reader) {
    return text -> JsonText.read("fact", text, reader);
  }

  private static Optional<Instrument> instrument(Place at) {
    Optional<InstrumentId> id = id(at.field("id"));
    Optional<String> name = name(at.field("name"));
    Optional<Currency> currency = currency(at.field("currency"));
    return at.made(
        () -> new Instrument(id.orElseThrow(), name.orElseThrow(), currency.orElseThrow()));
  }

  static Optional<String> name(Place at) {
    return at.text("1 to 100 characters", JsonFacts::named);
  }

  private static String named(String text) {
    if (text.isBlank() || !NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("not a name");
    }
    return text;
  }

  static Optional<InstrumentId> id(Place at) {
    return at.text("1 to 64 of letters, digits, '.', ':', '-', '_'", InstrumentId::new);
  }

  static Optional<Currency> currency(Place at) {
    return at.text("an ISO 4217 currency code such as USD", Currency::getInstance);
  }
}
