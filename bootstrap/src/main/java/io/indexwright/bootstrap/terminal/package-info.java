/**
 * What is shown in a terminal and typed there: a {@link Table} lays names and numbers out under
 * each other, a {@link LiveLine} is written over again and again, a {@link Stop} is how somebody
 * ends what would go on for ever.
 */
package io.indexwright.bootstrap.terminal;
