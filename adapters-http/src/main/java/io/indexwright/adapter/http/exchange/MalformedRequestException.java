package io.indexwright.adapter.http.exchange;

import java.util.List;

/** Parameters could not be read; every fault of the request is here. */
final class MalformedRequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  MalformedRequestException(List<Fault> faults) {
    super("malformed parameters: " + faults);
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
