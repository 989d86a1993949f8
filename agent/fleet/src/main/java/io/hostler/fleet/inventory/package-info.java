/// The inventory: which hosts there are, how they are reached, and how some of them are chosen.
///
/// ```yaml
/// hosts:
///   web1: { address: 10.0.0.11, groups: [ web, prod ], vars: { site: a } }
///   web2: { address: 10.0.0.12, groups: [ web, canary ], user: deploy, port: 2222 }
/// ```
package io.hostler.fleet.inventory;
