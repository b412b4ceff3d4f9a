/** Users and what they were given, in memory, for tests and for programs that embed the product. */
package io.indexwright.application.memory.access;
