// Shows the content tab that the address or an earlier choice names, before the first paint.
(() => {
  const isLinked = document.currentScript.hasAttribute("data-link-tabs");
  const chosen = isLinked ? window.__md_get("__tabs") : null;
  for (const set of Array.isArray(chosen) ? document.querySelectorAll(".tabbed-set") : []) {
    const labels = [...set.querySelectorAll(".tabbed-labels label")];
    const label = chosen
      .map((name) => labels.find((label) => label.innerText.trim() === name))
      .find(Boolean);
    if (label) document.getElementById(label.htmlFor).checked = true;
  }
  const target = document.getElementById(location.hash.slice(1));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
})();
