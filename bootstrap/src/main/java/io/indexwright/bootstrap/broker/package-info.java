/** The venue of those who have none: it fills at the book, and takes its time. */
package io.indexwright.bootstrap.broker;
