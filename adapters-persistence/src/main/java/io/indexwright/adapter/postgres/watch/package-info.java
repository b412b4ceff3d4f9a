/**
 * What every statement costs. A {@link io.indexwright.adapter.postgres.watch.StatementName} is its
 * first line, a {@link io.indexwright.adapter.postgres.watch.StatementWatch} times it under that
 * name, and the {@link io.indexwright.adapter.postgres.watch.SlowLog} tells of slow ones with their
 * {@link io.indexwright.adapter.postgres.watch.Plan}.
 */
package io.indexwright.adapter.postgres.watch;
