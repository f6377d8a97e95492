// Loaded before the first paint: without it, a colour scheme that someone chose would flash the
// other one first. Light or dark by the system's setting needs no script at all (tokens.css).
(() => {
  const page = document.documentElement
  page.classList.add("js")
  try {
    const chosen = localStorage.getItem("guide-scheme")
    if (chosen === "light" || chosen === "dark") page.dataset.scheme = chosen
  } catch {
    // Storage is blocked: the system's setting stands.
  }
})()
