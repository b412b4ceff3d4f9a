/**
 * Work that is told to the audit log. An {@link io.indexwright.application.trail.AuditTrail} tells
 * of the attempt before it and of the ending with it.
 */
package io.indexwright.application.trail;
