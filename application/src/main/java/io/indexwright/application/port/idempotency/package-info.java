/** What is kept of requests that may be sent again. */
package io.indexwright.application.port.idempotency;
