/**
 * Files that a command is given. A {@link WholeFile} is read whole, and written whole or not at
 * all; {@link Faults} are everything that is wrong with several of them.
 */
package io.indexwright.bootstrap.files;
