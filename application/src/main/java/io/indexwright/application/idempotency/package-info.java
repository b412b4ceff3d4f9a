/**
 * Requests that may be sent again: whoever got no answer cannot know whether something was done,
 * and asks again under the same key.
 */
package io.indexwright.application.idempotency;
