/**
 * The market as it is known: instruments, prices, corporate actions, rates and calendars. Files of
 * bars are sent here as well, and answered with what became of their rows; findings say what is
 * wrong with series.
 */
@NullMarked
package io.indexwright.adapter.http.market;

import org.jspecify.annotations.NullMarked;
