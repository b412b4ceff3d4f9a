package io.indexwright.adapter.marketfeed.ecb;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.rates.FxQuote;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * {@code <Cube time="2026-11-20"><Cube currency="USD" rate="1.1684"/>…}; whatever else stands there
 * is not looked at.
 */
final class EcbXml {
  private static final String CUBE = "Cube";

  private final List<FxQuote> quotes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Optional<LocalDate> date = Optional.empty();

  private EcbXml() {}

  static List<FxQuote> read(String name, String text) {
    EcbXml document = new EcbXml();
    try {
      document.take(text);
    } catch (XMLStreamException malformed) {
      document.faults.add("expected XML: " + malformed.getMessage());
    }
    if (document.quotes.isEmpty() && document.faults.isEmpty()) {
      document.faults.add("expected a Cube with a currency and a rate");
    }
    if (!document.faults.isEmpty()) {
      throw new MalformedFeedException(name, document.faults);
    }
    document.quotes.sort(Comparator.comparing(FxQuote::date));
    return document.quotes;
  }

  private void take(String text) throws XMLStreamException {
    XMLStreamReader reader = reader(text);
    try {
      while (reader.hasNext()) {
        reader.next();
        if (reader.isStartElement() && reader.getLocalName().equals(CUBE)) {
          take(reader);
        }
      }
    } finally {
      reader.close();
    }
  }

  /** A reader that fetches nothing: a document may name other files, and bombs. */
  private static XMLStreamReader reader(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  private void take(XMLStreamReader cube) {
    String place = "line " + cube.getLocation().getLineNumber();
    try {
      attribute(cube, "time").ifPresent(time -> date = Optional.of(EcbRate.date(time)));
      Optional<String> currency = attribute(cube, "currency");
      if (currency.isPresent()) {
        LocalDate day =
            date.orElseThrow(() -> new IllegalArgumentException("a rate before any date"));
        String rate = attribute(cube, "rate").orElse("");
        quotes.add(EcbRate.of(day, EcbRate.currency(currency.get()), rate));
      }
    } catch (IllegalArgumentException refused) {
      faults.add(place + ": " + refused.getMessage());
    }
  }

  private static Optional<String> attribute(XMLStreamReader cube, String name) {
    return Optional.ofNullable(cube.getAttributeValue(null, name));
  }
}
