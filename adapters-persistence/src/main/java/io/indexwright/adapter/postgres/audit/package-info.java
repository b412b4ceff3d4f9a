/**
 * The audit log. A {@link io.indexwright.adapter.postgres.audit.PostgresAuditLog} writes entries
 * with their hashes in the transaction of what they tell of; an {@link
 * io.indexwright.adapter.postgres.audit.AuditSealer} links them into a chain of seals; an {@link
 * io.indexwright.adapter.postgres.audit.AuditVerification} finds whatever somebody has changed.
 */
package io.indexwright.adapter.postgres.audit;
