package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.proof.Digest;
import java.util.Optional;

/** Bodies in a table, each once. */
public final class PostgresRawResponses implements RawResponses {
  private final PostgresTransactions transactions;

  public PostgresRawResponses(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String KEEP =
      """
      -- responses.keep
      insert into feed_response (digest, body)
      values (:digest, :body)
      on conflict (digest) do nothing
      """;

  @Override
  public void keep(Digest digest, byte[] body) {
    if (!Digest.of(body).equals(digest)) {
      throw new IllegalArgumentException("not the hash of the body: " + digest);
    }
    transactions.writing(
        handle ->
            handle.createUpdate(KEEP).bind("digest", digest.hex()).bind("body", body).execute());
  }

  private static final String FIND =
      """
      -- responses.find
      select body from feed_response where digest = :digest
      """;

  @Override
  public Optional<byte[]> find(Digest digest) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("digest", digest.hex())
                .map((row, context) -> row.getBytes("body"))
                .findOne());
  }
}
