/**
 * Jobs that any number of processes share. {@link io.indexwright.adapter.postgres.job.PostgresJobs}
 * keeps them in a table of ours; a {@link io.indexwright.adapter.postgres.job.JobNode} does those
 * of its {@link io.indexwright.adapter.postgres.job.JobPlan}, and db-scheduler says which are due
 * and which process has died.
 */
package io.indexwright.adapter.postgres.job;
