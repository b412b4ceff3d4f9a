/**
 * The facts about markets that are not prices: what currencies cost, what issuers did, which symbol
 * meant what, and which days traded. Each has the time for which it holds and the moment at which
 * we learned of it; what was told is never overwritten, and every question says as of which moment
 * it is asked.
 */
package io.indexwright.application.port.reference;
