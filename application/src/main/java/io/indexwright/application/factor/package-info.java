/**
 * A second factor: a key that somebody's telephone shares with us makes codes, of which each is
 * good once. A {@link io.indexwright.application.factor.SecondFactorCheck} says whether a code is
 * one; whoever lost the telephone has recovery codes.
 */
package io.indexwright.application.factor;
