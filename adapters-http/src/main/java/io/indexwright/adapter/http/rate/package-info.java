/**
 * How much one client may ask. A request is of a {@link RouteClass}, for each there is an {@link
 * io.indexwright.application.rate.Allowance}, and {@link RateLimits} turn away who has spent it.
 */
package io.indexwright.adapter.http.rate;
