/// From a stored event to a run, a hold, or an end in words.
///
/// [Dispatcher] takes one batch of events after another and asks the rules; [Decisions] asks the guards and writes,
/// in one transaction, the run or the hold and that the event is decided. So a crash in between loses nothing, and
/// nothing is begun twice.
package io.hostler.core.dispatch;
