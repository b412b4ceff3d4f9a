package io.indexwright.application.memory.privacy;

import io.indexwright.application.access.UserId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.privacy.PortfolioFate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Records that somebody put here. */
public final class InMemoryPersonalRecords implements PersonalRecords {
  private static final Set<Chapter> LASTING =
      EnumSet.of(Chapter.PROFILE, Chapter.CONSENTS, Chapter.JOBS, Chapter.AUDIT);
  private static final Set<Chapter> OF_PORTFOLIOS =
      EnumSet.of(
          Chapter.PORTFOLIOS,
          Chapter.LEDGER,
          Chapter.PLANS,
          Chapter.RUNS,
          Chapter.ORDERS,
          Chapter.ORDER_EVENTS,
          Chapter.FILLS);

  private final Map<UserId, Map<Chapter, TreeMap<String, PersonalRecord>>> kept = new HashMap<>();
  private final Set<UserId> trading = new HashSet<>();

  /** Puts a record into a chapter of {@code user}. */
  public synchronized void put(UserId user, Chapter chapter, PersonalRecord told) {
    kept.computeIfAbsent(user, first -> new EnumMap<>(Chapter.class))
        .computeIfAbsent(chapter, first -> new TreeMap<>())
        .put(told.place(), told);
  }

  /** Lets something be open in a portfolio of {@code user}. */
  public synchronized void trade(UserId user) {
    trading.add(user);
  }

  @Override
  public synchronized Page<PersonalRecord, String> of(
      UserId user, Chapter chapter, PageRequest<String> wanted) {
    List<PersonalRecord> found =
        kept
            .getOrDefault(user, Map.of())
            .getOrDefault(chapter, new TreeMap<>())
            .tailMap(wanted.after().orElse(""), false)
            .values()
            .stream()
            .toList();
    return Page.of(found, wanted.limit(), PersonalRecord::place);
  }

  @Override
  public synchronized boolean isTrading(UserId user) {
    return trading.contains(user);
  }

  @Override
  public synchronized void erase(UserId user, PortfolioFate fate) {
    Map<Chapter, TreeMap<String, PersonalRecord>> chapters = kept.get(user);
    if (chapters == null) {
      throw new IllegalStateException("no such user: " + user);
    }
    chapters
        .keySet()
        .removeIf(
            chapter ->
                !LASTING.contains(chapter)
                    && (fate == PortfolioFate.REMOVE || !OF_PORTFOLIOS.contains(chapter)));
    put(user, Chapter.PROFILE, pseudonymous(user));
  }

  private static PersonalRecord pseudonymous(UserId user) {
    return new PersonalRecord(user.toString(), "{\"name\": \"erased-" + user + "\"}");
  }
}
