import { addStyle } from "../lazy/add-style";

/** What Material's script expects of the inline script that its own pages begin with. */
interface Expected {
  __md_scope: URL;
  __md_hash: (text: string) => number;
  __md_get: (key: string) => null;
  __md_set: () => void;
}

// What the site stores stands in one list, and nothing of Material's is on it: it keeps nothing.
const KEEPS_NOTHING = { __md_get: () => null, __md_set: () => undefined };
const SCRIPTS = "assets/javascripts/";
const hash = (text: string) => {
  let sum = 0;
  for (const sign of text) sum = ((sum << 5) - sum + sign.charCodeAt(0)) | 0;
  return sum;
};

let loading: Promise<void> | null = null;

function run(waiting: HTMLScriptElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.async = false;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error("Material's script could not be loaded"));
    });
    script.src = waiting.getAttribute("src") ?? "";
    document.body.append(script);
  });
}

async function runAll(root: URL): Promise<void> {
  // The search works without its style too.
  const styled = addStyle("results", new URL(SCRIPTS, root)).catch(() => undefined);
  const expected: Expected = { __md_scope: root, __md_hash: hash, ...KEEPS_NOTHING };
  Object.assign(window, expected);
  const waiting = document.querySelector<HTMLTemplateElement>("template[data-theme-scripts]");
  for (const script of waiting?.content.querySelectorAll("script") ?? []) await run(script);
  await styled;
}

/**
 * Load Material's script, once; after a failure, anew the next time.
 *
 * It waits in a template at the page's end, for it and the search's index are half of what a first
 * view would weigh, and no page needs them until someone searches. Begun so late, it adds nothing
 * else to a page: for that it waits for an event that has passed by then.
 */
export function loadMaterial(root: URL): Promise<void> {
  loading ??= runAll(root).catch((reason: unknown) => {
    loading = null;
    throw reason;
  });
  return loading;
}
