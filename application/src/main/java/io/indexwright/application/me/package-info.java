/**
 * What somebody may do about what is kept of him: {@link
 * io.indexwright.application.me.ExportPerson} tells it, {@link
 * io.indexwright.application.me.GiveConsent} hears what he agrees to, and {@link
 * io.indexwright.application.me.ErasePerson} forgets him.
 */
package io.indexwright.application.me;
