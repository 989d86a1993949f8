/// Playbooks: read from files, typed before anything runs, and bound step by step while they run.
///
/// [PlaybookLoader] makes a [Playbook] of a file, or finds all that is wrong with it; [PlaybookLibrary] does so for
/// folders. What passes is typed: each expression against the inputs and the outputs of earlier steps, each
/// parameter against its task. [Lint] adds what is not wrong but worth knowing. While a playbook runs,
/// [StepBinding] fills in the parameters of each step.
package io.hostler.core.playbook;
