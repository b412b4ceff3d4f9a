/**
 * Whether the product can do its work. Each {@link Check} looks at one thing and has a {@link
 * Finding}; a {@link Checkup} asks all of them.
 */
package io.indexwright.adapter.http.health;
