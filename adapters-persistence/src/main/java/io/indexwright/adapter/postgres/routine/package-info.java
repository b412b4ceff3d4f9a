/** How far routines came, in PostgreSQL. */
package io.indexwright.adapter.postgres.routine;
