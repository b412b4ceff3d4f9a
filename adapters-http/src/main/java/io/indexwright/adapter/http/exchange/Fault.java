package io.indexwright.adapter.http.exchange;

/** What is wrong with one parameter. */
record Fault(String parameter, String message) {}
