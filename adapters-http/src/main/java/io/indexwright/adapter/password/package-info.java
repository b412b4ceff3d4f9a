/** Passwords by Argon2id, as RFC 9106 has it. */
package io.indexwright.adapter.password;
