/**
 * JSON documents, taken apart so that everything that is wrong can be said at once. {@link
 * JsonText} makes a {@link Place} of a text: a piece of it that knows where it stands and what is
 * expected there. {@link Forms} are the shapes that an object may have, and {@link Layout} writes.
 */
package io.indexwright.adapter.json.document;
