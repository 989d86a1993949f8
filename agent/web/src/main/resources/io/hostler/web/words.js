// Words for values: no element of the page is touched here.

export const list = value => Array.isArray(value) ? value : [];
export const text = value => value === undefined || value === null ? "" :
  typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);

const TONES = {
  succeeded: "good", helped: "good", "rolled back": "warn", failed: "bad", "needs attention": "bad", "not helped": "bad",
  "awaiting approval": "warn", running: "warn", firing: "bad", open: "bad", escalated: "bad", resolved: "good", auto: "good",
};
export const plain = value => text(value).toLowerCase().replaceAll("_", " ");

export function bytes(value) {
  if (!Number.isFinite(value)) return "–";
  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
  let step = 0;
  while (value >= 1024 && step < units.length - 1) { value /= 1024; step++; }
  return value.toFixed(value < 10 && step > 0 ? 1 : 0) + " " + units[step];
}

export function when(value) {
  const time = new Date(value);
  if (!value || Number.isNaN(time.getTime())) return text(value);
  const past = (Date.now() - time.getTime()) / 1000;
  const span = lasting(Math.abs(past));
  return past >= 0 ? span + " ago" : "in " + span;
}

export function lasting(seconds) {
  if (!Number.isFinite(seconds)) return "–";
  if (seconds < 60) return seconds.toFixed(seconds < 10 ? 1 : 0) + " s";
  if (seconds < 3600) return Math.round(seconds / 60) + " min";
  if (seconds < 172800) return (seconds / 3600).toFixed(1) + " h";
  return Math.round(seconds / 86400) + " days";
}

export const share = value => Number.isFinite(value) ? Math.round(value * 100) + " %" : "–";

export function labels(map) {
  const rest = { ...map };
  const name = rest.alertname;
  delete rest.alertname;
  return { name, rest: Object.entries(rest).map(([key, value]) => key + "=" + value).join(" ") };
}

export const tone = value => TONES[plain(value)] || "";
export const moment = value => value ? new Date(value).toLocaleString() + " (" + when(value) + ")" : "";
