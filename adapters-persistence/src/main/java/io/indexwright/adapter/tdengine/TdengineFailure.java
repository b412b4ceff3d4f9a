package io.indexwright.adapter.tdengine;

import io.indexwright.application.port.UnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed request means to somebody who never heard of TDengine. */
final class TdengineFailure {
  private static final String WHAT = "TDengine";
  private static final String WRONG_PASSWORD = "(0x357)";

  /** A row older than the database keeps. */
  private static final int TOO_OLD = 1547;

  /** The parser's own codes: we said something that it does not understand. */
  private static final int FIRST_OF_THE_PARSER = 0x2600;

  private static final int LAST_OF_THE_PARSER = 0x26FF;

  private TdengineFailure() {}

  /** Returns what to throw instead. Whatever is not known to be final may work another time. */
  static RuntimeException translated(SQLException failure) {
    if (causes(failure).anyMatch(TdengineFailure::isWrongPassword)) {
      return new IllegalStateException("TDengine refuses this user or password", failure);
    }
    int code = failure.getErrorCode();
    if (code == TOO_OLD) {
      return new IllegalStateException("this is older than TDengine keeps", failure);
    }
    return FIRST_OF_THE_PARSER <= code && code <= LAST_OF_THE_PARSER
        ? new IllegalStateException("TDengine does not understand this", failure)
        : away(failure);
  }

  /** Returns the failure of a server that does not answer. */
  static UnavailableException away(Throwable cause) {
    return new UnavailableException(WHAT, cause);
  }

  /** Returns what to throw if a row corrects something that was learned of later. */
  static IllegalStateException late(Row row) {
    return new IllegalStateException(
        "a later revision than " + row.knownAt() + " is known: " + row);
  }

  private static boolean isWrongPassword(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains(WRONG_PASSWORD);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(
            Optional.of(failure), Optional::isPresent, seen -> seen.map(Throwable::getCause))
        .flatMap(Optional::stream);
  }
}
