/**
 * How much may be asked: an {@link io.indexwright.application.rate.Allowance} is a bucket that is
 * full at first and fills evenly, and {@link io.indexwright.application.rate.Taken} is what came of
 * taking from it.
 */
package io.indexwright.application.rate;
