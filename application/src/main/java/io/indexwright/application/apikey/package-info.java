/** Keys for programs: made, followed by others while both are good for a time, and taken back. */
package io.indexwright.application.apikey;
