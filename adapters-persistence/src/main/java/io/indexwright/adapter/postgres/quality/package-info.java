/** What was found wrong in what is stored, in PostgreSQL. */
package io.indexwright.adapter.postgres.quality;
