/** Where it is counted who has asked how much. */
package io.indexwright.application.port.rate;
