package io.indexwright.adapter.postgres.watch;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * How the server would execute a statement again; it does not execute it.
 *
 * @param text with a question mark wherever the server quotes a value
 */
record Plan(String text) {
  private static final String EXPLAIN =
      """
      -- watch.plan
      explain
      """;
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  static Plan of(Execution execution, Jdbi jdbi) {
    try (Handle handle = jdbi.open();
        Query query = handle.createQuery(EXPLAIN + execution.text())) {
      query.configure(SqlStatements.class, statements -> statements.setSqlParser(new Verbatim()));
      return new Plan(
          query.mapTo(String.class).stream()
              .map(line -> QUOTED.matcher(line).replaceAll("?"))
              .collect(Collectors.joining("\n")));
    } catch (JdbiException noPlan) {
      return new Plan("no plan: " + noPlan.getClass().getSimpleName());
    }
  }

  /** The values are in their places already, whatever they look like. */
  private static final class Verbatim implements SqlParser {
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
      return ParsedSql.of(sql, ParsedParameters.positional(0));
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
      throw new UnsupportedOperationException("no parameter has a name: " + name);
    }
  }
}
