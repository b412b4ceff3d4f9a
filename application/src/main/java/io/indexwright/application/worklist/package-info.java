/**
 * Jobs as those see them who asked for them: what somebody did not ask for is, for him, not there.
 */
package io.indexwright.application.worklist;
