/** What is shown in a terminal: a {@link Table} lays names and numbers out under each other. */
package io.indexwright.bootstrap.terminal;
