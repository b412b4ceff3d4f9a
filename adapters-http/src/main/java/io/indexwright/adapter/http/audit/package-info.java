/** The audit log over REST: who did what, and whether the log is as it was written. */
@NullMarked
package io.indexwright.adapter.http.audit;

import org.jspecify.annotations.NullMarked;
