package io.indexwright.adapter.http.exchange;

import io.indexwright.adapter.http.page.Cursors;
import io.indexwright.application.page.PageRequest;
import io.indexwright.instrument.InstrumentId;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the parameters of a request; what cannot be read is collected, not thrown at once. */
public final class Parameters {
  private static final InstrumentId UNNAMED = new InstrumentId("UNNAMED");
  private static final UUID UNREAD = new UUID(0, 0);
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Every store knows the moments of these years. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 1000;

  private final Context request;
  private final List<Fault> faults = new ArrayList<>();

  private Parameters(Context request) {
    this.request = request;
  }

  /**
   * Does {@code reading} to its end, then refuses the request if anything in it was malformed.
   * Until then a malformed parameter reads as if it were absent.
   *
   * @throws IllegalArgumentException with every fault that was found
   */
  public static <T> T read(Context request, Function<Parameters, T> reading) {
    Parameters given = new Parameters(request);
    T result = reading.apply(given);
    if (!given.faults.isEmpty()) {
      throw RefusedException.malformed(given.faults);
    }
    return result;
  }

  /** Returns the {@code id} in the path. */
  public UUID id() {
    return id("id");
  }

  /** Returns an id in the path. */
  public UUID id(String name) {
    return inPath(name, Parameters::uuidIn, UNREAD, "must be a UUID");
  }

  /** Refuses what was read for a reason that the parts alone do not show. */
  public void refuse(String name, String expectation) {
    faults.add(new Fault(name, expectation));
  }

  /**
   * Returns what {@code parser} makes of a part of the path.
   *
   * @param unread stands for it until the request is refused
   */
  public <T> T inPath(
      String name, Function<String, Optional<T>> parser, T unread, String expectation) {
    Optional<T> value = parser.apply(request.pathParam(name));
    if (value.isEmpty()) {
      faults.add(new Fault(name, expectation));
    }
    return value.orElse(unread);
  }

  /** Returns the instrument whose {@code id} is in the path. */
  public InstrumentId instrument() {
    return inPath(
        "id", Parameters::instrumentIn, UNNAMED, "must be an id such as XNYS:IBM, at most 64 long");
  }

  /** Returns the {@code date} in the path. */
  public LocalDate date() {
    return inPath(
        "date", Parameters::dateIn, LocalDate.EPOCH, "must be a date, such as 2026-01-31");
  }

  /** Returns the instrument that the query names. */
  public InstrumentId instrument(String name) {
    Optional<InstrumentId> named =
        parsed(name, Parameters::instrumentIn, "must be the id of one instrument");
    if (named.isEmpty() && request.queryParams(name).isEmpty()) {
      faults.add(new Fault(name, "must be given: the id of one instrument"));
    }
    return named.orElse(UNNAMED);
  }

  /** Returns a date of the query, if it has one. */
  public Optional<LocalDate> date(String name) {
    return parsed(name, Parameters::dateIn, "must be one date, such as 2026-01-31");
  }

  /** Returns an id of the query, if it has one. */
  public Optional<UUID> uuid(String name) {
    return parsed(name, Parameters::uuidIn, "must be one UUID");
  }

  /** Returns a moment of the query, if it has one. */
  public Optional<Instant> instant(String name) {
    return parsed(name, Parameters::instantIn, "must be one moment, such as 2026-01-31T17:00:00Z");
  }

  /** Returns a text of the query, if it has one. */
  public Optional<String> text(String name) {
    return parsed(name, given -> Optional.of(given).filter(t -> !t.isEmpty()), "must be one text");
  }

  /** Returns what a word of the query stands for, if it has one. */
  public <T> Optional<T> oneOf(String name, SortedMap<String, T> words) {
    if (request.queryParams(name).isEmpty()) {
      return Optional.empty(); // as in most requests: the words need not be listed
    }
    return parsed(
        name,
        given -> Optional.ofNullable(words.get(given)),
        "must be one of " + String.join(", ", words.keySet()));
  }

  /** Returns a currency that the query has to name; nothing once that is refused. */
  public Optional<Currency> neededCurrency(String name) {
    if (request.queryParams(name).isEmpty()) {
      faults.add(new Fault(name, "must be given: one code of ISO 4217, such as EUR"));
    }
    return currency(name);
  }

  /** Returns a currency of the query, if it has one. */
  public Optional<Currency> currency(String name) {
    return parsed(name, Parameters::currencyIn, "must be one code of ISO 4217, such as EUR");
  }

  /** Returns a text of the query that has a form, if there is one. */
  public Optional<String> text(String name, Pattern form, String expectation) {
    return parsed(name, given -> Optional.of(given).filter(form.asMatchPredicate()), expectation);
  }

  /** Returns a header that has a form, if there is one. */
  public Optional<String> header(String name, Pattern form, String expectation) {
    Optional<String> given = Optional.ofNullable(request.header(name));
    if (given.isPresent() && !form.matcher(given.get()).matches()) {
      faults.add(new Fault(name, expectation));
      return Optional.empty();
    }
    return given;
  }

  /** Returns how many things the answer may hold: 1 to 1000, and 100 unless the query says. */
  public int limit() {
    return parsed(
            "limit", Parameters::limitIn, "must be one whole number from 1 to " + HIGHEST_LIMIT)
        .orElse(USUAL_LIMIT);
  }

  /** Returns which page of a list is asked for, by the key that {@code key} reads. */
  public <K> PageRequest<K> page(Function<String, K> key) {
    return new PageRequest<>(cursor(key), limit());
  }

  /** Returns which page of a list is asked for whose keys are ids. */
  public <K> PageRequest<K> pageOfIds(Function<UUID, K> key) {
    return page(text -> key.apply(UUID.fromString(text)));
  }

  /** Returns where a list is to go on, if the query says so: {@code key} reads what we wrote. */
  public <K> Optional<K> cursor(Function<String, K> key) {
    return parsed(
        Cursors.PARAMETER,
        given -> Cursors.position(given, request).flatMap(position -> keyIn(position, key)),
        "must be the next of another page of this list, with the same filters");
  }

  private <T> Optional<T> parsed(
      String name, Function<String, Optional<T>> parser, String expectation) {
    List<String> given = request.queryParams(name);
    Optional<T> value = given.size() == 1 ? parser.apply(given.get(0)) : Optional.empty();
    if (!given.isEmpty() && value.isEmpty()) {
      faults.add(new Fault(name, expectation));
    }
    return value;
  }

  /** A release before this one may have written keys in another way. */
  private static <K> Optional<K> keyIn(String position, Function<String, K> key) {
    try {
      return Optional.of(key.apply(position));
    } catch (IllegalArgumentException | DateTimeException outdated) {
      return Optional.empty();
    }
  }

  /** The parser of the JDK takes shorter forms as well; an id has one form. */
  static Optional<UUID> uuidIn(String text) {
    try {
      return Optional.of(UUID.fromString(text))
          .filter(id -> id.toString().equals(text.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> dateIn(String text) {
    try {
      return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static Optional<Instant> instantIn(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(moment -> !moment.isBefore(FIRST) && moment.isBefore(BEYOND));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  static Optional<InstrumentId> instrumentIn(String text) {
    try {
      return Optional.of(new InstrumentId(text));
    } catch (IllegalArgumentException noSuchId) {
      return Optional.empty();
    }
  }

  static Optional<Currency> currencyIn(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findAny();
  }

  private static Optional<Integer> limitIn(String text) {
    return Optional.of(text)
        .filter(COUNT.asMatchPredicate())
        .map(Integer::valueOf)
        .filter(limit -> limit >= 1 && limit <= HIGHEST_LIMIT);
  }
}
