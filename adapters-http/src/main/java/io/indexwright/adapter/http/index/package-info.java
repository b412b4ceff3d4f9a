/**
 * {@code /indices}: what is defined and what was published of it, how rules come in and levels are
 * asked for, and why they are what they are.
 */
package io.indexwright.adapter.http.index;
