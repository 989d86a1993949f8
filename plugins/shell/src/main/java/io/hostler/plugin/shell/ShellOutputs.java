package io.hostler.plugin.shell;

/// What a `shell` step gives to later steps.
///
/// @param output what the script wrote to standard output, at most 64 KiB, without the newlines at its end
/// @param errors what it wrote to standard error, bounded likewise
record ShellOutputs(String output, String errors) {}
