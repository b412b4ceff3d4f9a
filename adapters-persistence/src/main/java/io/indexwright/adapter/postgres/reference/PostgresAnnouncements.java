package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.market.KnownInstruments;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Corporate actions in a table, every revision of them. */
public final class PostgresAnnouncements implements Announcements {
  private static final String CANCELLED = "CANCELLED";

  private final PostgresTransactions transactions;

  /** Keeps announcements where {@code transactions} reach. */
  public PostgresAnnouncements(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void announce(Map<String, Announcement> told, Instant knownAt) {
    Map<String, AnnouncementRevision> first = new HashMap<>();
    told.forEach(
        (name, one) ->
            first.put(name, new AnnouncementRevision(name, 1, knownAt, Optional.of(one))));
    SortedSet<InstrumentId> concerned =
        new CorporateActions(told.values())
            .reach(told.values().stream().map(Announcement::instrument).toList());
    transactions.writing(
        handle -> {
          Turn.await(handle, "corporate_action", told.keySet());
          KnownInstruments.require(handle, concerned);
          revise(handle, first, lastOf(handle, told.keySet()));
        });
  }

  @Override
  public void cancel(SortedSet<String> names, Instant knownAt) {
    transactions.writing(
        handle -> {
          Turn.await(handle, "corporate_action", names);
          Map<String, AnnouncementRevision> last = lastOf(handle, names);
          SortedSet<String> unknown = new TreeSet<>(names);
          unknown.removeAll(last.keySet());
          if (!unknown.isEmpty()) {
            throw new IllegalStateException("nothing was announced under " + unknown);
          }
          Map<String, AnnouncementRevision> first = new HashMap<>();
          names.forEach(
              name ->
                  first.put(name, new AnnouncementRevision(name, 1, knownAt, Optional.empty())));
          revise(handle, first, last);
        });
  }

  private static void revise(
      Handle handle,
      Map<String, AnnouncementRevision> told,
      Map<String, AnnouncementRevision> last) {
    List<AnnouncementRevision> news = new ArrayList<>();
    told.forEach(
        (name, one) ->
            Optional.ofNullable(last.get(name))
                .map(known -> next(known, one))
                .orElseGet(() -> Optional.of(one))
                .ifPresent(news::add));
    if (!news.isEmpty()) {
      write(handle, news);
    }
  }

  private static Optional<AnnouncementRevision> next(
      AnnouncementRevision known, AnnouncementRevision told) {
    if (known.announcement().equals(told.announcement())) {
      return Optional.empty();
    }
    if (known.knownAt().isAfter(told.knownAt())) {
      throw new IllegalStateException(
          "a later revision than " + told.knownAt() + " is known of " + told.id());
    }
    return Optional.of(
        new AnnouncementRevision(
            told.id(), known.number() + 1, told.knownAt(), told.announcement()));
  }

  private static final String WRITE =
      """
      -- announcements.write
      insert into corporate_action (
        announcement, revision, kind, instrument_id, ex_date, other_id, added, held, amount, price,
        before, after, name, from_currency, to_currency, rate, known_at)
      values (
        :announcement, :revision, :kind, :instrument, cast(:exDate as date), :other_id,
        cast(:added as numeric), cast(:held as numeric), cast(:amount as numeric),
        cast(:price as numeric), cast(:before as numeric), cast(:after as numeric), :name,
        :from_currency, :to_currency, cast(:rate as numeric), :knownAt)
      """;

  private static void write(Handle handle, List<AnnouncementRevision> news) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    for (AnnouncementRevision one : news) {
      Optional<Announcement> told = one.announcement();
      Terms terms = told.map(known -> ActionForms.terms(known.action())).orElse(Terms.NONE);
      batch
          .bind("announcement", one.id())
          .bind("revision", one.number())
          .bind("kind", told.map(known -> ActionForms.kind(known.action())).orElse(CANCELLED))
          .bind("instrument", told.map(known -> known.instrument().value()))
          .bind("exDate", told.map(Announcement::exDate))
          .bind("knownAt", Columns.moment(one.knownAt()));
      Terms.COLUMNS.forEach(column -> batch.bind(column, terms.find(column)));
      batch.add();
    }
    batch.execute();
  }

  private static final String LAST =
      """
      -- announcements.last
      select distinct on (announcement) *
      from corporate_action
      where announcement = any(:names)
      order by announcement, revision desc
      """;

  @Override
  public SortedMap<String, AnnouncementRevision> last(SortedSet<String> names) {
    return transactions.reading(handle -> lastOf(handle, names));
  }

  private static SortedMap<String, AnnouncementRevision> lastOf(
      Handle handle, Collection<String> names) {
    SortedMap<String, AnnouncementRevision> last = new TreeMap<>();
    handle
        .createQuery(LAST)
        .bindArray("names", String.class, List.copyOf(names))
        .map((row, context) -> revision(row))
        .forEach(revision -> last.put(revision.id(), revision));
    return last;
  }

  /** A correction may have named another instrument: what counts is the last revision. */
  static final String ACTIONS =
      """
      -- announcements.actions
      select *
      from (
        select distinct on (announcement) *
        from corporate_action
        where known_at <= :asKnownAt
          and announcement in (
            select announcement from corporate_action where instrument_id = any(:instruments))
        order by announcement, revision desc) as known
      where instrument_id = any(:instruments) and ex_date >= :from and ex_date < :until
      """;

  @Override
  public CorporateActions actions(
      SortedSet<InstrumentId> instruments,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return CorporateActions.asKnownAt(
        transactions.reading(
            handle ->
                handle
                    .createQuery(ACTIONS)
                    .bindArray(
                        "instruments",
                        String.class,
                        instruments.stream().map(InstrumentId::value).toList())
                    .bind("from", fromInclusive)
                    .bind("until", untilExclusive)
                    .bind("asKnownAt", Columns.moment(asKnownAt))
                    .map((row, context) -> revision(row))
                    .list()),
        asKnownAt);
  }

  private static final String REVISIONS =
      """
      -- announcements.revisions
      select * from corporate_action where announcement = :name order by revision
      """;

  @Override
  public List<AnnouncementRevision> revisions(String name) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(REVISIONS)
                .bind("name", name)
                .map((row, context) -> revision(row))
                .list());
  }

  private static AnnouncementRevision revision(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new AnnouncementRevision(
        row.getString("announcement"),
        row.getInt("revision"),
        Columns.instant(row, "known_at"),
        kind.equals(CANCELLED) ? Optional.empty() : Optional.of(announcement(kind, row)));
  }

  private static Announcement announcement(String kind, ResultSet row) throws SQLException {
    return new Announcement(
        Columns.instrument(row, "instrument_id"),
        Columns.date(row, "ex_date"),
        ActionForms.action(kind, Terms.of(row)));
  }
}
