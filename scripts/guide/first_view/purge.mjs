// Reads [{css, words}] and writes the style of each that these words can match, as JSON.
import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const wanted = JSON.parse(readFileSync(0, "utf8"));
const kept = [];
for (const { css, words } of wanted) {
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: words.join(" "), extension: "txt" }],
    css: [{ raw: css }],
    defaultExtractor: (content) => content.split(" "),
    keyframes: true,
    // A rule for a state alone, such as that of focus, names no word that a page could hold.
    safelist: [/^:/],
    variables: true,
  });
  kept.push(purged.css);
}
process.stdout.write(JSON.stringify(kept));
