/** What is kept of who did what. */
package io.indexwright.application.port.audit;
