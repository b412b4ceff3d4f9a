/**
 * What stands between the house and a source that may be slow, away or wrong. {@link FeedPolicies}
 * is how a call is made: with how much {@link Patience}, how often again, and when not at all. A
 * call that fails ends in a {@link FeedFault}; every one has its {@link FeedTrace}. What happened
 * is told as {@link FeedEvent}s and can be looked at as a {@link Standing}. Why: docs/adr/0020.
 */
package io.indexwright.adapter.marketfeed.guard;
