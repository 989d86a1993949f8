/// The durable record: one SQLite file with one writer, which a future tells when a row is on the disk.
package io.hostler.core.journal;
