// Reads [{css, tags, classes, attributes, values}] and writes the style of each that these words can
// match, as JSON.
import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const wanted = JSON.parse(readFileSync(0, "utf8"));
const kept = [];
for (const { css, tags, classes, attributes, values } of wanted) {
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: "a page", extension: "html" }],
    css: [{ raw: css }],
    defaultExtractor: () => ({
      tags,
      classes,
      ids: classes,
      attributes: { names: attributes, values },
      undetermined: [],
    }),
    keyframes: true,
    // A rule for a state alone, such as that of focus, names no word that a page could hold.
    safelist: [/^:/],
    variables: true,
    // What the search finds has a style of its own, scripts/styles/results.css.
    blocklist: [/^md-search-result(__(article|icon|item|link|more|teaser|terms))?$/],
  });
  kept.push(purged.css);
}
process.stdout.write(JSON.stringify(kept));
