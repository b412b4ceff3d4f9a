/**
 * How a plan is made. A {@link Line} is one instrument with what it should be worth and what may be
 * traded of it; a {@link Desk} knows what each {@link Deal} takes; a {@link Draft} is one deal for
 * every line. {@link Sales}, {@link Filling}, {@link Exact} and {@link Tracking} choose the deals.
 */
package io.indexwright.allocation.plan;
