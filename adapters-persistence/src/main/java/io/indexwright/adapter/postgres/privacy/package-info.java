/** What is kept of a person, gathered from every table that names him. */
package io.indexwright.adapter.postgres.privacy;
