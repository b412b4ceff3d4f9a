package io.indexwright.adapter.postgres.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** How our values become parameters. */
public final class Dialect {

  private Dialect() {}

  /** Speaks over {@code connections}; {@code watch} is told of every statement. */
  public static Jdbi over(ConnectionFactory connections, SqlLogger watch) {
    Jdbi jdbi = Jdbi.create(connections);
    ArgumentFactory unconverted = (type, value, config) -> asItIs(value);
    jdbi.registerArgument(unconverted);
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArrayType(LocalDate.class, "date");
    jdbi.registerArrayType(BigDecimal.class, "numeric");
    jdbi.registerArrayType(OffsetDateTime.class, "timestamptz");
    jdbi.configure(SqlStatements.class, sql -> sql.setTemplateEngine(TemplateEngine.NOP));
    return jdbi.setSqlLogger(watch);
  }

  /** Hands over dates and moments unconverted: the older types of JDBC know no plain date. */
  private static Optional<Argument> asItIs(Object value) {
    return value instanceof LocalDate || value instanceof OffsetDateTime || value instanceof UUID
        ? Optional.of((position, statement, context) -> statement.setObject(position, value))
        : Optional.empty();
  }
}
