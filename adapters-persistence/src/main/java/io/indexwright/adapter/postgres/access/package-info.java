/** Users and what they were given, in tables: hashes of tokens, and no token. */
package io.indexwright.adapter.postgres.access;
