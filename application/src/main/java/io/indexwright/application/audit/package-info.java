/**
 * Who did what. A {@link io.indexwright.application.audit.Deed} is told twice, as an {@link
 * io.indexwright.application.audit.AuditEntry} each time: when it is attempted, and with its {@link
 * io.indexwright.application.audit.Ending}. Whoever does it is a {@link
 * io.indexwright.application.audit.SubjectPseudonym}; what is known of the {@link
 * io.indexwright.application.audit.Person} behind it can be erased.
 */
package io.indexwright.application.audit;
