/** What is kept of how published numbers came about. */
package io.indexwright.application.port.provenance;
