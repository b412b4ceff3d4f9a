/**
 * Where one signs in, and looks after users and keys: each asks a use case, and tells of tokens and
 * keys once, when they are made.
 */
package io.indexwright.adapter.http.access;
