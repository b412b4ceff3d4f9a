/** {@code /indices}: what is defined, and what was published of it. */
package io.indexwright.adapter.http.index;
