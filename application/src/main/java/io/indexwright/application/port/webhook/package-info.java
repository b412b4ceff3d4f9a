/** Where receivers are kept, what waits for them, and what is sent. */
package io.indexwright.application.port.webhook;
