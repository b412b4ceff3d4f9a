/** Orders on their way to a venue, and what its word makes of them. */
package io.indexwright.application.dispatch;
