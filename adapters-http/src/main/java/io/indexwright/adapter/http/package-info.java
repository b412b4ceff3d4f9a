/**
 * The read-only REST face and the console page. {@link HttpApi} listens; each {@link RouteGroup}
 * says what one area answers: it reads the request, asks a port or a use case, and shows the answer
 * in a view. What every exchange has in common is in {@code exchange}.
 */
package io.indexwright.adapter.http;
