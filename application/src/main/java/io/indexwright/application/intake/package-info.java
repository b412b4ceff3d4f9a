/**
 * What comes in row by row, before anybody has asked whether it is right. A {@link
 * io.indexwright.application.intake.Reading} is one line: a {@link
 * io.indexwright.application.intake.BarRow}, or the {@link
 * io.indexwright.application.intake.RowFault} for which it could not be read. A {@link
 * io.indexwright.application.intake.RowCheck} finds what is wrong with rows, and an {@link
 * io.indexwright.application.intake.ImportOutcome} says what became of them all.
 */
package io.indexwright.application.intake;
