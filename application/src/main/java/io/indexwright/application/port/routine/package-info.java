/** Where it is kept how far a routine came. */
package io.indexwright.application.port.routine;
