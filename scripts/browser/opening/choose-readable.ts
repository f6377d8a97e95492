import { sayCount } from "../answers/say-count";
import type { Copy } from "../copies/parse-copy";
import { choose } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf } from "../session/open-worksheet";
import type { Opening } from "./plan-opening";
import { listAsked } from "./plan-opening";

/** How a damaged file is opened. */
type ReadableWay = "take" | "compare";

// A longer list would push the buttons out of sight.
const MOST_LISTED = 6;

/** List the questions whose answers could be read, in page order; a long list is folded. */
function listReadable(worksheet: OpenWorksheet, { answers }: Copy): Node[] {
  const asked = worksheet.fields.map(({ id }) => id).filter((id) => answers.has(id));
  const items = asked.map((id) => makeElement("li", {}, labelOf(worksheet, id)));
  const words = `${sayCount(items.length, "answer")} could be read`;
  const list = makeElement("ul", {}, ...items);
  if (items.length <= MOST_LISTED) return [makeElement("p", {}, `${words}:`), list];
  return [makeElement("details", {}, makeElement("summary", {}, words), list)];
}

/**
 * Ask whether to take what could be read of a damaged file, and show beforehand what that is.
 *
 * What is blank in it empties nothing on the page. Returns undefined where nothing is to change.
 */
export function chooseReadable(
  worksheet: OpenWorksheet,
  name: string,
  copy: Copy,
  plan: Opening,
  rest: readonly Node[],
): Promise<ReadableWay | undefined> {
  const compare = { words: "Compare question by question", way: "compare", isQuiet: true } as const;
  return choose<ReadableWay>(worksheet.frame, {
    name: "open-damaged",
    title: "Take what could be read?",
    body: [
      makeElement("p", {}, makeElement("b", {}, name), `: ${copy.damage}`),
      ...listReadable(worksheet, copy),
      ...rest,
      makeElement("p", {}, "Nothing changes until you choose, and you can undo it."),
    ],
    ways: [
      { words: "Take what could be read", way: "take" },
      ...(listAsked(plan).length > 0 ? [compare] : []),
    ],
    otherwise: "Keep what is here",
  });
}
