/** Where what happens on the markets is heard of, day by day. */
package io.indexwright.application.port.source;
