/// Rules: which alert leads to which playbook, on which host, with which inputs, how far by itself.
///
/// [RuleFile] is what stands in a file, [Rule] what was checked against the playbooks, [RuleBook] all of them in
/// order, and [LiveRules] the book that holds, which is replaced whole or not at all. A [Decision] says why.
package io.hostler.core.rule;
