/**
 * Lists that are too long to be read at once. A {@link io.indexwright.application.page.PageRequest}
 * says after which thing to go on, and a {@link io.indexwright.application.page.Page} has the
 * things that come then. What is added meanwhile moves nothing that was read already.
 */
package io.indexwright.application.page;
