/** Files that are sent, and what became of their rows. */
@NullMarked
package io.indexwright.adapter.http.intake;

import org.jspecify.annotations.NullMarked;
