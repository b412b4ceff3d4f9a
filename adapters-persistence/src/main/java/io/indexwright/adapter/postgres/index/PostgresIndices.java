package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.market.KnownInstruments;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.Indices;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rulebooks as documents, one row an edition, the universe of each in rows of its own. */
public final class PostgresIndices implements Indices {
  private final PostgresTransactions transactions;
  private final DefinitionFormat format;

  /** Keeps what {@code format} writes where {@code transactions} reach. */
  public PostgresIndices(PostgresTransactions transactions, DefinitionFormat format) {
    this.transactions = transactions;
    this.format = format;
  }

  @Override
  public void define(IndexDefinition edition) {
    transactions.writing(
        handle -> {
          KnownInstruments.require(handle, edition.membership().universe());
          hold(handle, edition);
          Optional<Rulebook> known = find(edition.id());
          if (!with(known, edition).equals(known)) {
            add(handle, edition);
          }
        });
  }

  private static final String HOLD =
      """
      -- indices.hold
      insert into index_definition (id, name) values (:id, :name)
      on conflict (id) do update set id = excluded.id
      """;

  /** One change of an index at a time. */
  private static void hold(Handle handle, IndexDefinition edition) {
    handle
        .createUpdate(HOLD)
        .bind("id", edition.id().value())
        .bind("name", edition.name())
        .execute();
  }

  private static Optional<Rulebook> with(Optional<Rulebook> known, IndexDefinition edition) {
    try {
      return Optional.of(known.map(k -> k.with(edition)).orElseGet(() -> Rulebook.of(edition)));
    } catch (IllegalArgumentException refused) {
      throw new IllegalStateException(
          "cannot define index " + edition.id() + ": " + refused.getMessage(), refused);
    }
  }

  private static final String ADD =
      """
      -- indices.add
      with named as (
        update index_definition set name = :name where id = :index
      ), added as (
        insert into index_edition (index_id, edition, effective_from, document)
        values (:index, :edition, :effectiveFrom, :document)
      )
      insert into index_universe (index_id, edition, instrument_id)
      select :index, :edition, instrument_id
      from unnest(:universe::text[]) as told (instrument_id)
      """;

  private void add(Handle handle, IndexDefinition edition) {
    handle
        .createUpdate(ADD)
        .bind("index", edition.id().value())
        .bind("name", edition.name())
        .bind("edition", edition.edition().number())
        .bind("effectiveFrom", edition.edition().effectiveFrom())
        .bind("document", format.write(edition))
        .bindArray(
            "universe",
            String.class,
            edition.membership().universe().stream().map(InstrumentId::value).toList())
        .execute();
  }

  private static final String FIND =
      """
      -- indices.find
      select array_agg(document order by edition)
      from index_edition
      where index_id = :id
      group by index_id
      """;

  @Override
  public Optional<Rulebook> find(IndexId index) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", index.value())
                .mapTo(String[].class)
                .findOne()
                .map(this::rulebook));
  }

  private static final String ALL =
      """
      -- indices.all
      select array_agg(document order by edition)
      from index_edition
      join index_definition as definition on definition.id = index_id
      group by definition.id
      order by definition.name, definition.id
      """;

  @Override
  public List<Rulebook> all() {
    return transactions.reading(
        handle ->
            handle.createQuery(ALL).mapTo(String[].class).stream().map(this::rulebook).toList());
  }

  /** Names are not empty, so that the beginning comes before them all. */
  private static final String PAGE =
      """
      -- indices.page
      select array_agg(document order by edition)
      from (
        select id, name
        from index_definition
        where (name, id) > (
          select name, id from index_definition where id = :after
          union all
          select '', '00000000-0000-0000-0000-000000000000' where :after::uuid is null)
        order by name, id
        limit :limit
      ) as page
      join index_edition on index_id = page.id
      group by page.name, page.id
      order by page.name, page.id
      """;

  @Override
  public Page<Rulebook, IndexId> all(PageRequest<IndexId> wanted) {
    List<Rulebook> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(PAGE)
                    .bind("after", wanted.after().map(IndexId::value))
                    .bind("limit", wanted.oneMore())
                    .mapTo(String[].class)
                    .stream()
                    .map(this::rulebook)
                    .toList());
    return Page.of(found, wanted.limit(), rules -> rules.last().id());
  }

  private Rulebook rulebook(String[] documents) {
    return new Rulebook(Arrays.stream(documents).map(format::read).toList());
  }
}
