/// Guards: what may hold back a run that a rule wants, until when, and in which words.
///
/// [Guards] are plain functions over a [GuardPolicy], which the rule gives, and a [GuardState], which is
/// read from the journal; so nothing that a guard counts is lost with the process.
package io.hostler.core.guard;
