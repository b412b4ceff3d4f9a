/** Jobs over REST: what is to be done, how far it is, and how it can be stopped. */
@NullMarked
package io.indexwright.adapter.http.job;

import org.jspecify.annotations.NullMarked;
