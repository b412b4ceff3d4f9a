/**
 * What can be asked of the REST face, and what is answered, as OpenAPI 3.1. It is written by hand
 * in parts, one an area, which {@link io.indexwright.adapter.http.openapi.ApiDocument} merges;
 * tests hold every route and every answer against it.
 */
package io.indexwright.adapter.http.openapi;
