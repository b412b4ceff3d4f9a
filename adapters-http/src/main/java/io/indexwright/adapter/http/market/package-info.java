/** Files of bars that are sent, with what became of their rows; and what is wrong with series. */
@NullMarked
package io.indexwright.adapter.http.market;

import org.jspecify.annotations.NullMarked;
