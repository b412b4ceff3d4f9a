/** What is done for every day: take it in, look at it, publish what follows, and say so. */
package io.indexwright.application.daily;
