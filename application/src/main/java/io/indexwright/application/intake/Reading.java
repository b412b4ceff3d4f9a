package io.indexwright.application.intake;

/** One line of what is to be imported: what it says, or why it cannot be read. */
public sealed interface Reading permits BarRow, RowFault {

  /** Where it stands in its source, the first line being 1. */
  long line();
}
