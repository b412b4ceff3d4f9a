package io.indexwright.selection;

/**
 * A rule cannot be applied to what is known: nothing qualifies, a cap cannot be met, a figure is
 * missing. The rule is right and the world is not; the message says which, with the numbers.
 */
public final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String reason) {
    super(reason);
  }
}
