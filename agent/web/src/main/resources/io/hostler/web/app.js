// The page of one agent. All text from outside goes through textContent: a label of an alert is never markup.
"use strict";

const EVERY_MS = 5000;
const byId = id => document.getElementById(id);
let token = sessionStorage.getItem("hostler-token") || "";
let timer = 0;
let shown = "";

class Refused extends Error {
  constructor(status, words) { super(words); this.status = status; }
}

async function ask(path, body) {
  const headers = { Authorization: "Bearer " + token, Accept: "application/json" };
  const options = body === undefined ? { headers } : {
    method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body),
  };
  const answer = await fetch("/api/v1/" + path, { ...options, cache: "no-store" });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, words(json, answer.status));
  return json;
}

function words(problem, status) {
  const details = list(problem.problems).map(each => [each.path, each.message].filter(Boolean).join(": "));
  return [problem.detail || "the agent answered " + status, ...details].join(" · ");
}

// Small builders

const list = value => Array.isArray(value) ? value : [];
const text = value => value === undefined || value === null ? "" :
  typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);

function make(tag, className, content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (content !== undefined) node.textContent = text(content);
  return node;
}

function put(parent, ...children) {
  parent.replaceChildren(...children.filter(Boolean));
  return parent;
}

function add(parent, ...children) {
  parent.append(...children.filter(Boolean));
  return parent;
}

// Words for values

const TONES = {
  succeeded: "good", helped: "good", "rolled back": "warn", failed: "bad", "needs attention": "bad", "not helped": "bad",
  "awaiting approval": "warn", running: "warn", firing: "bad", open: "bad", escalated: "bad", resolved: "good", auto: "good",
};
const plain = value => text(value).toLowerCase().replaceAll("_", " ");
const badge = value => make("span", "badge " + (TONES[plain(value)] || ""), plain(value));

function bytes(value) {
  if (!Number.isFinite(value)) return "–";
  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
  let step = 0;
  while (value >= 1024 && step < units.length - 1) { value /= 1024; step++; }
  return value.toFixed(value < 10 && step > 0 ? 1 : 0) + " " + units[step];
}

function when(value) {
  const time = new Date(value);
  if (!value || Number.isNaN(time.getTime())) return text(value);
  const past = (Date.now() - time.getTime()) / 1000;
  const span = lasting(Math.abs(past));
  return past >= 0 ? span + " ago" : "in " + span;
}

function lasting(seconds) {
  if (!Number.isFinite(seconds)) return "–";
  if (seconds < 60) return seconds.toFixed(seconds < 10 ? 1 : 0) + " s";
  if (seconds < 3600) return Math.round(seconds / 60) + " min";
  if (seconds < 172800) return (seconds / 3600).toFixed(1) + " h";
  return Math.round(seconds / 86400) + " days";
}

const share = value => Number.isFinite(value) ? Math.round(value * 100) + " %" : "–";

function labels(map) {
  const rest = { ...map };
  const name = rest.alertname;
  delete rest.alertname;
  return { name, rest: Object.entries(rest).map(([key, value]) => key + "=" + value).join(" ") };
}

// Sections

function tile(name, value) {
  const box = make("div");
  return add(box, make("dt", "", name), make("dd", "", value));
}

function showHost(host) {
  const sample = host.sample || {}, load = sample.load || {}, memory = sample.memory || {}, cpu = sample.cpu || {};
  const used = memory.total > 0 ? 1 - memory.available / memory.total : NaN;
  const loads = [load.one, load.five, load.fifteen].filter(Number.isFinite).map(each => each.toFixed(2)).join("  ");
  put(byId("sample").querySelector(".tiles"),
    tile("CPU busy", share(cpu.busy)),
    tile("Load 1, 5, 15 min", loads || "–"),
    tile("Memory", share(used) + " of " + bytes(memory.total)),
    tile("Up", lasting(host.uptime)),
    tile("System", [host.os, host.kernel].filter(Boolean).join(", ") || "–"));
  put(byId("sample").querySelector(".bars"), ...list(sample.filesystems).map(showFilesystem));
}

function showFilesystem(each) {
  const used = each.size > 0 ? 1 - each.avail / each.size : 0;
  const meter = make("meter");
  Object.assign(meter, { min: 0, max: 1, low: 0.8, high: 0.9, optimum: 0, value: used });
  meter.setAttribute("aria-label", text(each.mountpoint) + " " + share(used) + " used");
  return add(make("div", "bar"), make("span", "", each.mountpoint), meter,
    make("span", "", share(used) + ", " + bytes(each.avail) + " free"));
}

function showRun(run) {
  const item = make("button", "item");
  item.type = "button";
  item.dataset.run = text(run.id);
  item.addEventListener("click", () => openRun(run.id));
  const states = add(make("span"), badge(run.state), run.verdict ? " " : null, run.verdict ? badge(run.verdict) : null);
  const more = [run.cause, run.rule && "rule " + run.rule, when(run.ended_at || run.started_at || run.requested_at), run.note];
  return add(item, make("span", "what", run.playbook), states, make("span", "more", more.filter(Boolean).join(" · ")));
}

function showHeld(held) {
  const until = held.until ? "until " + new Date(held.until).toLocaleTimeString() + " (" + when(held.until) + ")" : "";
  return add(make("div", "item"), make("span", "what", [held.rule, held.target].filter(Boolean).join(" for ")),
    make("span", "badge warn", plain(held.guard)), make("span", "more", [held.reason, until].filter(Boolean).join(" · ")));
}

function showEpisode(episode) {
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
  const link = make("button", "", "Run " + text(id).slice(-6));
  link.type = "button";
  link.addEventListener("click", () => openRun(id));
  return link;
}

function showRule(rule) {
  return add(make("div", "item"), make("span", "what", rule.name),
    add(make("span"), badge(rule.mode), rule.valid === false ? " " : null,
      rule.valid === false ? make("span", "badge bad", "not valid") : null),
    make("span", "more", [rule.alert, rule.playbook && "→ " + rule.playbook, rule.says].filter(Boolean).join("  ")));
}

function fill(id, items, show, empty) {
  const section = byId(id);
  section.hidden = items.length === 0 && empty === undefined;
  replace(section.querySelector(".list"), items.length > 0 ? items.map(show) : [make("p", "empty", empty || "")]);
}

// Refreshing must not take the focus from whoever walks the page by keyboard.
function replace(parent, children) {
  const at = [...parent.querySelectorAll("button")].indexOf(document.activeElement);
  put(parent, ...children);
  if (at >= 0) parent.querySelectorAll("button")[at]?.focus({ preventScroll: true });
}

function showStatus(status) {
  byId("host").textContent = status.host || "Hostler";
  document.title = (list(status.needs_you).length > 0 ? "(!) " : "") + (status.host || "") + " · Hostler";
  const mode = byId("mode");
  mode.hidden = false;
  mode.textContent = status.paused ? "paused" : status.ready === false ? "not ready" : plain(status.mode) || "ready";
  mode.className = "badge " + (status.paused ? "warn" : status.ready === false ? "bad" : "");
  const waiting = list(status.waiting), needs = list(status.needs_you);
  const ids = new Set(needs.map(each => each.id));
  const approvals = waiting.filter(each => plain(each.state) === "awaiting approval" && !ids.has(each.id));
  fill("needs", [...needs, ...approvals], showRun);
  fill("underway", [...list(status.underway), ...waiting.filter(each => plain(each.state) !== "awaiting approval")], showRun);
  fill("held", list(status.held), showHeld);
}

// One run

async function openRun(id) {
  shown = text(id);
  put(byId("run-body"), make("p", "empty", "Reading …"));
  byId("run-title").textContent = "";
  byId("run-said").textContent = "";
  if (!byId("run").open) byId("run").showModal();
  await drawRun();
}

async function drawRun() {
  const id = shown;
  if (!id) return;
  try {
    const run = await ask("runs/" + encodeURIComponent(id));
    if (id !== shown) return;
    byId("run-title").textContent = text(run.playbook);
    replace(byId("run-body"), runParts(run).filter(Boolean));
  } catch (failure) {
    byId("run-said").textContent = failure.message;
  }
}

function runParts(run) {
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

const moment = value => value ? new Date(value).toLocaleString() + " (" + when(value) + ")" : "";
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
  button.addEventListener("click", () => act(run, action, button));
  return button;
}

async function act(run, action, button) {
  if (action !== "approve" && action !== "refuse" && !confirm(action + " run of " + run.playbook + "?")) return;
  button.disabled = true;
  byId("run-said").textContent = "";
  try {
    await ask("runs/" + encodeURIComponent(run.id) + "/" + action, {});
    await drawRun();
    refresh();
  } catch (failure) {
    byId("run-said").textContent = failure.message;
    button.disabled = false;
  }
}

// The loop

async function refresh() {
  clearTimeout(timer);
  try {
    await draw();
    say("as of " + new Date().toLocaleTimeString(), false);
  } catch (failure) {
    if (failure.status === 401) return lock(failure.message);
    say(failure instanceof Refused ? failure.message : "the agent does not answer", true);
  }
  timer = setTimeout(refresh, EVERY_MS);
}

async function draw() {
  const [status, host, runs, episodes, rules] = await Promise.all(
    [ask("status"), ask("host"), ask("runs?limit=20"), ask("episodes?limit=20"), ask("rules?limit=200")]);
  byId("door").hidden = true;
  byId("board").hidden = false;
  byId("leave").hidden = false;
  showStatus(status);
  showHost(host);
  fill("runs", list(runs.items), showRun, "No run yet.");
  fill("episodes", list(episodes.items), showEpisode, "No alert yet.");
  fill("rules", list(rules.items), showRule, "No rule: write one to /etc/hostler/rules and reload.");
  if (byId("run").open) await drawRun();
}

function say(words, bad) {
  byId("link").textContent = words;
  byId("link").className = bad ? "bad" : "";
}

function lock(words) {
  clearTimeout(timer);
  byId("refused").textContent = token ? words : "";
  token = "";
  sessionStorage.removeItem("hostler-token");
  byId("board").hidden = true;
  byId("leave").hidden = true;
  byId("mode").hidden = true;
  byId("run").close();
  byId("door").hidden = false;
  say("", false);
  byId("token").focus();
}

byId("door").addEventListener("submit", event => {
  event.preventDefault();
  token = byId("token").value.trim();
  byId("token").value = "";
  sessionStorage.setItem("hostler-token", token);
  refresh();
});
byId("leave").addEventListener("click", () => { token = ""; lock(""); });
byId("close").addEventListener("click", () => byId("run").close());
byId("run").addEventListener("close", () => { shown = ""; });
document.addEventListener("visibilitychange", () => { if (!document.hidden && token) refresh(); });

if (token) refresh(); else lock("");
