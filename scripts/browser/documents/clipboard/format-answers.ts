import { makeElement } from "../../dialogs/make-element";
import type { FilledSheet } from "../sheet/filled-sheet";
import type { Block } from "./list-blocks";
import { listBlocks } from "./list-blocks";

/** The same answers in three forms: to show, and as the two texts that programs paste. */
export interface FormattedAnswers {
  readonly element: HTMLElement;
  readonly html: string;
  readonly plain: string;
}

/** Keep line ends as they were typed; the text may run in either direction. */
function fill<E extends HTMLElement>(element: E, text: string): E {
  element.dir = "auto";
  text.split("\n").forEach((line, at) => {
    if (at > 0) element.append(document.createElement("br"));
    element.append(line);
  });
  return element;
}

/** A border that programs keep: most throw styles away. */
const TABLE = { border: "1", cellpadding: "6", cellspacing: "0" };

function makeTable({ head, rows }: Extract<Block, { kind: "table" }>): HTMLElement {
  const names = head.map((name) => makeElement("th", { scope: "col", align: "left" }, name));
  const lines = rows.map((cells) =>
    makeElement("tr", {}, ...cells.map((cell) => fill(makeElement("td", { valign: "top" }), cell))),
  );
  return makeElement(
    "table",
    TABLE,
    makeElement("thead", {}, makeElement("tr", {}, ...names)),
    makeElement("tbody", {}, ...lines),
  );
}

function makeBlock(block: Block): HTMLElement {
  if (block.kind === "heading") return makeElement(`h${block.level}`, {}, block.text);
  if (block.kind === "text") return fill(document.createElement("p"), block.text);
  if (block.kind === "table") return makeTable(block);
  const items = block.items.map((item) => fill(document.createElement("li"), item));
  return makeElement("ul", {}, ...items);
}

/** Say a block in plain text: a row is a short list, because columns fall apart in a message. */
function sayBlock(block: Block): string {
  if (block.kind === "heading") return block.level === 4 ? block.text : `${block.text}\n`;
  if (block.kind === "text") return `${block.text}\n`;
  if (block.kind === "list") return `${block.items.map((item) => `- ${item}`).join("\n")}\n`;
  const rows = block.rows.map((cells, at) => {
    const filled = cells.map((cell, column) => cell && `${block.head[column]}: ${cell}`);
    const lines = filled.filter((line) => line !== "").join("\n");
    return `${block.noun} ${at + 1}\n${lines.replace(/^/gm, "  ")}`;
  });
  return `${rows.join("\n")}\n`;
}

/**
 * Format what is answered for an email or a message: headings, lists and tables, and `foot` below.
 *
 * The HTML is written by the browser from elements, so an answer cannot become markup.
 */
export function formatAnswers(sheet: FilledSheet, foot: string): FormattedAnswers {
  const blocks: Block[] = [...listBlocks(sheet), { kind: "text", text: foot }];
  const element = makeElement(
    "div",
    { lang: document.documentElement.lang },
    ...blocks.map(makeBlock),
  );
  return {
    element,
    html: new XMLSerializer().serializeToString(element),
    plain: blocks.map(sayBlock).join("\n"),
  };
}
