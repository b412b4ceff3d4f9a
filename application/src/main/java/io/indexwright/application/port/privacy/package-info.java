/** What is kept of a person, and what he agreed to. */
package io.indexwright.application.port.privacy;
