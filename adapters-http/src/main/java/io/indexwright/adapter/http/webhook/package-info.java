/** Messages to receivers outside, signed and sent where we may. */
package io.indexwright.adapter.http.webhook;
