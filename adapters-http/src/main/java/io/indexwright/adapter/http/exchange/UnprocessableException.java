package io.indexwright.adapter.http.exchange;

import java.util.List;

/** What was sent can be read, and cannot be done; nothing was. */
public final class UnprocessableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final transient List<Fault> faults;

  /**
   * Refuses a request.
   *
   * @param kind names the problem for programs, in words with hyphens
   * @param detail may leave the house
   */
  public UnprocessableException(String kind, String detail, List<Fault> faults) {
    super(detail);
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  Failure failure() {
    return Failure.unprocessable(kind, String.valueOf(getMessage()), faults);
  }
}
