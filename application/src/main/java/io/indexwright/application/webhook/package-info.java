/**
 * Receivers outside of the house who want to be told. A {@link
 * io.indexwright.application.webhook.Webhook} says who wants what, a {@link
 * io.indexwright.application.webhook.Delivery} is one event on its way to one of them, and a {@link
 * io.indexwright.application.webhook.Reception} what the receiver made of it.
 */
package io.indexwright.application.webhook;
