/**
 * Messages to receivers outside. {@link io.indexwright.adapter.http.webhook.OutgoingGuard} says
 * where we send to at all, and {@link io.indexwright.adapter.http.webhook.HttpWebhookSender} sends
 * to the very address that was looked at.
 */
package io.indexwright.adapter.http.webhook;
