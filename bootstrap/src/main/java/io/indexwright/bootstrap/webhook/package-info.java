/** The command for those who are told of events: receivers outside of the house. */
package io.indexwright.bootstrap.webhook;
