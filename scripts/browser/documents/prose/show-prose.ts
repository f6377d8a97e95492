import { makeElement } from "../../dialogs/make-element";
import type { Prose, ProseBlock, ProseList, ProseTable, Signer, Words } from "./prose-block";
import { sayWords } from "./prose-block";

/** Show words: what is strong as such, and lines as they were typed. */
function showWords(words: Words): (Node | string)[] {
  return words.map((piece) => {
    if (typeof piece === "string") return piece;
    return makeElement(
      piece.isStrong ? "strong" : "span",
      { dir: "auto" },
      ...showWords(piece.inside),
    );
  });
}

// A day in words is shorter, and stays in one piece.
const SHORT = 18;
const isShort = (cell: Words): boolean => sayWords(cell).length <= SHORT;

function showTable({ lead, head, rows }: ProseTable): HTMLElement {
  const names = head.map((name) => makeElement("th", { scope: "col" }, name));
  const lines = rows.map((cells) =>
    makeElement(
      "tr",
      {},
      ...cells.map((cell, at) =>
        makeElement(
          "td",
          {
            "data-head": head[at] ?? "",
            dir: "auto",
            ...(isShort(cell) && { class: "worksheet-whole" }),
          },
          ...showWords(cell),
        ),
      ),
    ),
  );
  return makeElement(
    "table",
    {},
    ...(lead ? [makeElement("caption", {}, lead)] : []),
    makeElement("thead", {}, makeElement("tr", {}, ...names)),
    makeElement("tbody", {}, ...lines),
  );
}

function showList({ lead, items }: ProseList): HTMLElement {
  const shown = items.map((item) => makeElement("li", {}, ...showWords(item)));
  return makeElement(
    "div",
    {},
    makeElement("p", { class: "worksheet-prose-lead" }, lead),
    makeElement("ul", {}, ...shown),
  );
}

function showSigner({ label, name, date }: Signer): HTMLElement {
  return makeElement(
    "div",
    {},
    makeElement("p", { class: "worksheet-prose-line" }, ...showWords(name)),
    makeElement("p", {}, makeElement("small", {}, `${label}. Date: `, ...showWords(date))),
  );
}

function showBlock(block: ProseBlock): HTMLElement[] {
  switch (block.kind) {
    case "heading":
      return [makeElement("h3", {}, block.text)];
    case "subheading":
      return [makeElement("h4", {}, ...showWords(block.words))];
    case "people": {
      const people = block.people.map(({ label, name }) =>
        makeElement("div", {}, makeElement("dt", {}, label), makeElement("dd", {}, name || "–")),
      );
      return [makeElement("dl", { class: "worksheet-prose-people" }, ...people)];
    }
    case "paragraph": {
      const lead = block.lead ? [makeElement("b", {}, block.lead), " "] : [];
      return [makeElement("p", { dir: "auto" }, ...lead, ...showWords(block.words))];
    }
    case "lists":
      return [makeElement("div", { class: "worksheet-prose-pair" }, ...block.lists.map(showList))];
    case "table":
      return [showTable(block)];
    case "signatures": {
      const note = block.note ? [makeElement("p", {}, block.note)] : [];
      const places = makeElement(
        "div",
        { class: "worksheet-prose-pair worksheet-prose-signatures" },
        ...block.signers.map(showSigner),
      );
      return [...note, places];
    }
  }
}

/** Show a document to read as an article; `titleId` names its heading. */
export function showProse({ title, blocks }: Prose, titleId: string): HTMLElement {
  return makeElement(
    "article",
    { class: "worksheet-prose", "aria-labelledby": titleId },
    makeElement("h2", { id: titleId, tabindex: "-1", autofocus: "" }, title),
    ...blocks.flatMap(showBlock),
  );
}
