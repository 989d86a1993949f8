package io.hostler.plugin.http;

/// What an `http` step gives to later steps.
///
/// @param status such as 200
/// @param body the answer as text, at most 1 MiB
/// @param json the answer as a map, list, long, double, text or boolean; an empty map when it is no JSON, or was cut
record HttpOutputs(int status, String body, Object json) {}
