/** Credentials of outside services in a table, each sealed for its row. */
package io.indexwright.adapter.postgres.secret;
