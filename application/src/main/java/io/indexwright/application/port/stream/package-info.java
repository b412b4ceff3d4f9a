/** Where those who follow events read them. */
package io.indexwright.application.port.stream;
