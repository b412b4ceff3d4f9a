/** Steps of routines, each done once. */
package io.indexwright.application.stepping;
