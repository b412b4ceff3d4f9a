/** Who is known, what was given to them, and how it is proved. */
package io.indexwright.application.port.access;
