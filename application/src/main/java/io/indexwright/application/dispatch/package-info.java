/**
 * Orders on their way to the venue: {@link io.indexwright.application.dispatch.DispatchOrders}
 * sends those whose time has come, and comes back to what stays open.
 */
package io.indexwright.application.dispatch;
