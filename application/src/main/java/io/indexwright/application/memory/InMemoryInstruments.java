package io.indexwright.application.memory;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Instruments in a map. */
public final class InMemoryInstruments implements Instruments {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private final SortedMap<InstrumentId, Instrument> byId = new TreeMap<>();

  @Override
  public void add(Collection<Instrument> instruments) {
    SortedMap<InstrumentId, Instrument> after = new TreeMap<>(byId);
    instruments.forEach(instrument -> add(instrument, after));
    byId.putAll(after);
  }

  private static void add(Instrument instrument, SortedMap<InstrumentId, Instrument> after) {
    Instrument known = after.getOrDefault(instrument.id(), instrument);
    if (!known.currency().equals(instrument.currency())) {
      throw new IllegalStateException(
          instrument.id()
              + " cannot be priced in "
              + known.currency()
              + " and in "
              + instrument.currency());
    }
    after.put(instrument.id(), instrument);
  }

  List<Instrument> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public SortedMap<InstrumentId, Instrument> find(SortedSet<InstrumentId> ids) {
    SortedMap<InstrumentId, Instrument> found = new TreeMap<>(byId);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Page<Instrument, InstrumentId> all(PageRequest<InstrumentId> wanted) {
    return page(one -> true, wanted);
  }

  @Override
  public Page<Instrument, InstrumentId> search(String words, PageRequest<InstrumentId> wanted) {
    String small = small(words);
    return page(
        one -> small(one.id().value()).startsWith(small) || small(one.name()).startsWith(small),
        wanted);
  }

  private Page<Instrument, InstrumentId> page(
      Predicate<Instrument> isWanted, PageRequest<InstrumentId> wanted) {
    List<Instrument> later =
        byId.values().stream()
            .filter(one -> wanted.after().filter(key -> one.id().compareTo(key) <= 0).isEmpty())
            .filter(isWanted)
            .toList();
    return Page.of(later, wanted.limit(), Instrument::id);
  }

  private static String small(String text) {
    return CAPITAL.matcher(text).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }
}
