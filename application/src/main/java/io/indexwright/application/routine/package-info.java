/**
 * Work of several steps that may be stopped anywhere: whoever asks for it again goes on where it
 * stopped.
 */
package io.indexwright.application.routine;
