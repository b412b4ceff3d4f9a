package io.indexwright.application.port;

import java.util.UUID;

/** A caller named something that does not exist. */
public final class UnknownException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says which kind of thing {@code id} was taken for. */
  public UnknownException(String kind, UUID id) {
    super("no " + kind + " has the id " + id);
  }
}
