/**
 * How often somebody may guess. A {@link io.indexwright.application.access.attempt.Lockout} makes
 * whoever failed wait, for longer each time.
 */
package io.indexwright.application.access.attempt;
