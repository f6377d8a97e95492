/**
 * The few lines that stand in the page itself, before the first paint. Light or dark by the system's
 * setting needs no script at all (tokens.css); without this, a scheme that someone chose would flash
 * the other one first. The content security policy names these lines by their hash.
 */
const page = document.documentElement;
page.classList.replace("no-js", "js");
try {
  const chosen = localStorage.getItem("guide-scheme");
  if (chosen === "light" || chosen === "dark") page.dataset.scheme = chosen;
} catch {
  // Storage is blocked: the system's setting stands.
}
