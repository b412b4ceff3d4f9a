/** Jobs that somebody asks for over REST: who takes the order, who does it, who shows it. */
@NullMarked
package io.indexwright.bootstrap.wiring.work;

import org.jspecify.annotations.NullMarked;
