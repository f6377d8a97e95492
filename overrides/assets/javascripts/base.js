// Loaded before the first paint. Light or dark by the system's setting needs no script at all
// (tokens.css); without this, a scheme that someone chose would flash the other one first.
(() => {
  const page = document.documentElement;
  page.classList.replace("no-js", "js");
  try {
    const chosen = localStorage.getItem("guide-scheme");
    if (chosen === "light" || chosen === "dark") page.dataset.scheme = chosen;
  } catch {
    // Storage is blocked: the system's setting stands.
  }
})();

// What Material's script expects of its own inline script of this name. Here, storage that is
// blocked or holds nonsense reads as empty, where Material's would stop the whole script.
window.__md_scope = new URL("../..", document.currentScript.src);
window.__md_hash = (text) =>
  [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
window.__md_get = (key, storage, scope = window.__md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null;
  }
};
// What the site stores stands in one list, and nothing of Material's is on it: it keeps nothing.
window.__md_set = () => {};
