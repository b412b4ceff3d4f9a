/** The document of the REST face, by command. */
package io.indexwright.bootstrap.openapi;
