/** Events that wait for those who are to be told, in tables. */
package io.indexwright.adapter.postgres.outbox;
