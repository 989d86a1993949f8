/// YAML files, read with the place of every key and value, and bound to records.
///
/// The way is [Documents] (text to [Node]s), then [Binder] (nodes to a record). [JsonSchema] describes the same
/// records to editors. Whatever is wrong is a [Problem] with file, line and column; all are found at once.
///
/// The files are YAML 1.2 without what makes it hard to read or dangerous: no tags, anchors, aliases, merge keys,
/// directives, or second documents; no duplicate keys; at most 1 MiB, and 64 levels deep.
package io.hostler.core.document;
