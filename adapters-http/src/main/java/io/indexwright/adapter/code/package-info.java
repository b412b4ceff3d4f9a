/** The codes of a second factor. */
package io.indexwright.adapter.code;
