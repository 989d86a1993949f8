// The page of one agent: asks for the token, refreshes the board, and shows one run.

import { list, plain, text } from "./words.js";
import { make, put, runParts, showEpisode, showHeld, showHost, showRule, showRun } from "./view.js";

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

// The board

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

async function act(button) {
  const { action, of, playbook } = button.dataset;
  if (action !== "approve" && action !== "refuse" && !confirm(action + " run of " + playbook + "?")) return;
  button.disabled = true;
  byId("run-said").textContent = "";
  try {
    await ask("runs/" + encodeURIComponent(of) + "/" + action, {});
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
  showHost(byId("sample"), host);
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
document.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button?.dataset.run) openRun(button.dataset.run);
  if (button?.dataset.action) act(button);
});
byId("leave").addEventListener("click", () => { token = ""; lock(""); });
byId("close").addEventListener("click", () => byId("run").close());
byId("run").addEventListener("close", () => { shown = ""; });
document.addEventListener("visibilitychange", () => { if (!document.hidden && token) refresh(); });

if (token) refresh(); else lock("");
