/**
 * What is kept of a person, in {@link io.indexwright.application.privacy.Chapter}s, and what he
 * agrees to: a {@link io.indexwright.application.privacy.Consent} answers the text that asks for a
 * {@link io.indexwright.application.privacy.Purpose}.
 */
package io.indexwright.application.privacy;
