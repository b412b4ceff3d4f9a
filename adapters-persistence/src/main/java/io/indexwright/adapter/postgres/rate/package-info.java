/** Buckets that all processes of one database have in common. */
package io.indexwright.adapter.postgres.rate;
