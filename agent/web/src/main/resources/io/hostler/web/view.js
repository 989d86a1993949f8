// Elements for what the agent tells. All of it goes through textContent: a label of an alert is never markup.

import { bytes, labels, lasting, list, moment, plain, share, text, tone, when } from "./words.js";

export function make(tag, className, content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (content !== undefined) node.textContent = text(content);
  return node;
}

export function put(parent, ...children) {
  parent.replaceChildren(...children.filter(Boolean));
  return parent;
}

function add(parent, ...children) {
  parent.append(...children.filter(Boolean));
  return parent;
}

const badge = value => make("span", "badge " + tone(value), plain(value));

// The board

function tile(name, value) {
  const box = make("div");
  return add(box, make("dt", "", name), make("dd", "", value));
}

export function showHost(section, host) {
  const sample = host.sample || {}, load = sample.load || {}, memory = sample.memory || {}, cpu = sample.cpu || {};
  const used = memory.total > 0 ? 1 - memory.available / memory.total : NaN;
  const loads = [load.one, load.five, load.fifteen].filter(Number.isFinite).map(each => each.toFixed(2)).join("  ");
  put(section.querySelector(".tiles"),
    tile("CPU busy", share(cpu.busy)),
    tile("Load 1, 5, 15 min", loads || "–"),
    tile("Memory", share(used) + " of " + bytes(memory.total)),
    tile("Up", lasting(host.uptime)));
  section.querySelector(".system").textContent = [host.os, host.kernel].filter(Boolean).join(", ");
  put(section.querySelector(".bars"), ...list(sample.filesystems).map(showFilesystem));
}

function showFilesystem(each) {
  const used = each.size > 0 ? 1 - each.avail / each.size : 0;
  const meter = make("meter");
  Object.assign(meter, { min: 0, max: 1, low: 0.8, high: 0.9, optimum: 0, value: used });
  meter.setAttribute("aria-label", text(each.mountpoint) + " " + share(used) + " used");
  return add(make("div", "bar"), make("span", "", each.mountpoint), meter,
    make("span", "", share(used) + ", " + bytes(each.avail) + " free"));
}

export function showRun(run) {
  const item = make("button", "item");
  item.type = "button";
  item.dataset.run = text(run.id);
  const states = add(make("span"), badge(run.state), run.verdict ? " " : null, run.verdict ? badge(run.verdict) : null);
  const more = [run.cause, run.rule && "rule " + run.rule, when(run.ended_at || run.started_at || run.requested_at), run.note];
  return add(item, make("span", "what", run.playbook), states, make("span", "more", more.filter(Boolean).join(" · ")));
}

export function showHeld(held) {
  const until = held.until ? "until " + new Date(held.until).toLocaleTimeString() + " (" + when(held.until) + ")" : "";
  return add(make("div", "item"), make("span", "what", [held.rule, held.target].filter(Boolean).join(" for ")),
    make("span", "badge warn", plain(held.guard)), make("span", "more", [held.reason, until].filter(Boolean).join(" · ")));
}

export function showEpisode(episode) {
  const named = labels(episode.labels);
  const ending = episode.ending ? badge(episode.ending) : badge(episode.state);
  const more = [named.rest, episode.opened_at && "opened " + when(episode.opened_at),
    episode.ended_at && "ended " + when(episode.ended_at), episode.reason];
  const item = add(make("div", "item"), make("span", "what", named.name || episode.id), ending,
    make("span", "more", more.filter(Boolean).join(" · ")));
  const runs = list(episode.runs);
  if (runs.length > 0) add(item, add(make("span", "more"), ...runs.map(runLink)));
  return item;
}

function runLink(id) {
  const link = make("button", "small", "Run " + text(id).slice(-8));
  link.type = "button";
  link.dataset.run = text(id);
  return link;
}

export function showRule(rule) {
  return add(make("div", "item"), make("span", "what", rule.name),
    add(make("span"), badge(rule.mode), rule.valid === false ? " " : null,
      rule.valid === false ? make("span", "badge bad", "not valid") : null),
    make("span", "more", [rule.alert, rule.playbook && "→ " + rule.playbook, rule.says].filter(Boolean).join("  ")));
}

// One run

export function runParts(run) {
  const report = list(run.report);
  return [
    add(make("p"), badge(run.state), run.verdict ? " " : null, run.verdict ? badge(run.verdict) : null),
    report.length > 0 ? add(make("ol", "report"), ...report.map(line => make("li", "", line))) : null,
    actions(run),
    facts(run),
    list(run.steps).length > 0 ? make("h3", "", "Steps") : null,
    ...list(run.steps).map(showStep),
  ];
}

function facts(run) {
  const box = make("dl", "facts");
  const rows = { Id: run.id, Cause: run.cause, Rule: run.rule, Episode: run.episode, Requested: moment(run.requested_at),
    Started: moment(run.started_at), Ended: moment(run.ended_at), Note: run.note };
  for (const [name, value] of Object.entries({ ...rows, ...inputs(run.inputs) })) {
    if (text(value)) add(box, make("dt", "", name), make("dd", "", value));
  }
  return box;
}

const inputs = map => Object.fromEntries(Object.entries(map || {}).map(([key, value]) => ["Input " + key, text(value)]));

function showStep(step) {
  const head = add(make("p"), make("strong", "", step.id), " ", make("span", "", step.task), " ", badge(step.outcome),
    Number.isFinite(step.seconds) ? " " + lasting(step.seconds) : null);
  return add(make("div", "step"), head, step.words ? make("p", "", step.words) : null, ...list(step.changes).map(showChange));
}

function showChange(change) {
  const kept = plain(change.reverse) === "none" ? "! cannot be undone" : "";
  return add(make("div", "change"), make("div", "item-name", change.item),
    change.summary ? make("div", "", change.summary) : null, kept ? make("div", "bad", kept) : null,
    side("old", "− ", change.before), side("new", "+ ", change.after));
}

function side(className, sign, value) {
  const lines = (text(value) || "(absent)").replace(/\n$/, "").split("\n");
  return make("pre", className, lines.map(line => sign + line).join("\n"));
}

const ACTIONS = {
  "awaiting approval": ["approve", "refuse"], queued: ["cancel"], running: ["cancel"], failed: ["resume", "undo"],
  succeeded: ["undo"],
};

function actions(run) {
  const offered = ACTIONS[plain(run.state)] || [];
  if (offered.length === 0) return null;
  return add(make("div", "acts"), ...offered.map(action => actionButton(run, action)));
}

function actionButton(run, action) {
  const button = make("button", action === "approve" ? "go" : "", action[0].toUpperCase() + action.slice(1));
  button.type = "button";
  Object.assign(button.dataset, { action, of: text(run.id), playbook: text(run.playbook) });
  return button;
}
