/**
 * Why a level is what it is. An {@link io.indexwright.proof.explanation.Explanation} takes it
 * apart: each {@link io.indexwright.proof.explanation.Part} is a constituent with its shares, price
 * and weight, and {@link io.indexwright.proof.explanation.Since} is what happened after the level
 * before it.
 */
package io.indexwright.proof.explanation;
