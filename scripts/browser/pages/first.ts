/**
 * The few lines that stand in the page itself, before the first paint. Light or dark by the system's
 * setting needs no script at all (tokens.css); without this, a scheme that someone chose would flash
 * the other one first. All other scripts are fetched once the page has been painted, so that nothing
 * shares the line with it, and on a first visit the typefaces too: after it they lie on the device, in
 * the copy for use without a network. The content security policy names these lines by their hash.
 */
import { oncePainted } from "../lazy/once-painted";
import { startScripts } from "../lazy/start-scripts";

const page = document.documentElement;
page.classList.replace("no-js", "js");
try {
  const chosen = localStorage.getItem("guide-scheme");
  if (chosen === "light" || chosen === "dark") page.dataset.scheme = chosen;
} catch {
  // Storage is blocked: the system's setting stands.
}
try {
  // Room for the strip that leads back to what is kept here (go-on.ts), so that nothing moves once it
  // comes. A tab that keeps answers to itself is not to tell of others.
  const isKept = localStorage.getItem("guide-last") !== null;
  const isTabOnly = Object.keys(sessionStorage).some((name) => name.endsWith(", this tab only"));
  if (isKept && !isTabOnly) page.classList.add("has-kept");
} catch {
  // Storage is blocked: nothing is kept.
}

const { serviceWorker } = navigator;
const isFirstVisit = serviceWorker && !serviceWorker.controller;
const faces = isFirstVisit ? document.querySelector<HTMLStyleElement>("[data-faces]") : null;
if (faces) faces.media = "not all";

const start = () => void startScripts();
oncePainted(() => {
  if (faces) faces.media = "all";
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
});
