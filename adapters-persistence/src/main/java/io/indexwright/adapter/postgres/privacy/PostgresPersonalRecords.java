package io.indexwright.adapter.postgres.privacy;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.privacy.PortfolioFate;
import java.util.List;

/** Rows of many tables, told as they are. */
public final class PostgresPersonalRecords implements PersonalRecords {
  private final PostgresTransactions transactions;

  /** Reads and empties what lies where {@code transactions} reach. */
  public PostgresPersonalRecords(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Page<PersonalRecord, String> of(UserId user, Chapter chapter, PageRequest<String> wanted) {
    List<PersonalRecord> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(ChapterQueries.of(chapter))
                    .bind("user", user.value())
                    .bind("after", wanted.after().orElse(""))
                    .bind("limit", wanted.oneMore())
                    .map(
                        (row, context) ->
                            new PersonalRecord(row.getString("place"), row.getString("record")))
                    .list());
    return Page.of(found, wanted.limit(), PersonalRecord::place);
  }

  private static final String IS_TRADING =
      """
      -- personal-records.is-trading
      select exists (
        select from trade_order
        where state in ('NEW', 'WORKING')
          and portfolio_id in (select id from portfolio where owner_id = :user))
      """;

  @Override
  public boolean isTrading(UserId user) {
    return transactions.reading(
        handle ->
            handle.createQuery(IS_TRADING).bind("user", user.value()).mapTo(boolean.class).one());
  }

  private static final String ERASE =
      """
      -- personal-records.erase
      select person_erase(:user, :removing)
      """;

  @Override
  public void erase(UserId user, PortfolioFate fate) {
    transactions.writing(
        handle ->
            handle
                .createQuery(ERASE)
                .bind("user", user.value())
                .bind("removing", fate == PortfolioFate.REMOVE)
                .mapTo(String.class)
                .one());
  }
}
