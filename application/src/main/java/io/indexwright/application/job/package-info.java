/**
 * Work that is done after whoever asked for it has gone on. A {@link
 * io.indexwright.application.job.JobRequest} says what is to be done, a {@link
 * io.indexwright.application.job.Job} how far it is, and a {@link
 * io.indexwright.application.job.JobWork} does it, step by step, in a {@link
 * io.indexwright.application.job.JobContext}. Any number of processes share the jobs.
 */
package io.indexwright.application.job;
