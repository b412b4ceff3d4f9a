/** Lists over several answers: where one goes on is a cursor, and {@link Cursors} makes those. */
package io.indexwright.adapter.http.page;
