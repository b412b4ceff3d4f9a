/** The command for the one who looks after users. */
package io.indexwright.bootstrap.access;
