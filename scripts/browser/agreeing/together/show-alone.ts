import { sayDate } from "../../answers/date-parts";
import { sayCount } from "../../answers/say-count";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { readConditions } from "../../form/asked";
import { countAnswered } from "../../form/count-answered";
import { readAnswers } from "../../session/open-worksheet";
import { listNoMatter } from "../changes/describe-given";
import type { AgreeingPage, ShownStep } from "./agreeing-page";
import { nameTheirs, sayTheirs } from "./name-theirs";

const MAIN = "worksheet-button worksheet-button-main";

/** Make one of the two cards. */
function makeCard(kind: string, title: string, ...content: readonly Node[]): HTMLElement {
  const id = `worksheet-agree-${kind}`;
  return makeElement(
    "section",
    { class: `worksheet-agree-card worksheet-agree-${kind}`, "aria-labelledby": id },
    makeElement("h3", { id }, title),
    ...content,
  );
}

/** Make a button that opens a file as the other one's. */
function makeOpening(page: AgreeingPage, words: string, kind: string): Node[] {
  const input = makeElement("input", {
    type: "file",
    accept: ".docx,.pdf,.json",
    "aria-label": words,
    "data-worksheet-theirs": "",
    hidden: "",
  });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) page.openTheirs(file);
    // Choosing the same file once more is a change again.
    input.value = "";
  });
  return [makeButton(words, kind, () => input.click()), input];
}

/** Show how much is answered, and the ways on from there. */
function makeMine(page: AgreeingPage): HTMLElement {
  const { fields, frame, form } = page.worksheet;
  const out = new Set(listNoMatter(page.worksheet));
  const ids = fields
    .filter(({ id, kind }) => kind !== "signature" && !out.has(id))
    .map(({ id }) => id);
  const answers = readAnswers(page.worksheet);
  const { answered, asked } = countAnswered(ids, readConditions(fields), answers);
  const meter = makeElement("progress", {
    max: String(asked),
    value: String(answered),
    "aria-hidden": "true",
  });
  const name = nameTheirs(page);
  const send = frame.querySelector<HTMLElement>('[data-worksheet-action="download"]');
  const kind = page.store.read().theirs ? "worksheet-button" : MAIN;
  const noun = form.dataset.worksheetNoun ?? "worksheet";
  const words = name ? `Send mine to ${name}` : `Send mine`;
  const buttons = [
    ...(answered > 0 && send ? [makeButton(words, kind, () => send.click())] : []),
    makeButton(
      answered > 0 ? "Go on answering" : `Fill in the ${noun}`,
      "worksheet-button-quiet",
      () => page.leave(),
    ),
  ];
  return makeCard(
    "mine",
    "Your answers",
    makeElement("p", {}, `${answered} of ${asked} answered.`),
    meter,
    makeElement("div", { class: "worksheet-buttons" }, ...buttons),
  );
}

/** Show what has come from the other one, or how it comes. */
function makeTheirs(page: AgreeingPage): HTMLElement {
  const { theirs } = page.store.read();
  const title = sayTheirs(nameTheirs(page));
  if (!theirs) {
    const words = "Not here yet. When the file comes, open it. You then see both side by side.";
    const open = makeOpening(page, "Open their file", "worksheet-button");
    const buttons = makeElement("div", { class: "worksheet-buttons" }, ...open);
    return makeCard("theirs", title, makeElement("p", { class: "worksheet-hint" }, words), buttons);
  }
  const saved = theirs.saved ? `, saved on ${sayDate(theirs.saved)}` : "";
  const words = `${sayCount(Object.keys(theirs.answers).length, "answer")}${saved}.`;
  const buttons = [
    makeButton("Compare the two", MAIN, () => page.goTo("together")),
    ...makeOpening(page, "Open a newer file", "worksheet-button-quiet"),
  ];
  const row = makeElement("div", { class: "worksheet-buttons" }, ...buttons);
  return makeCard("theirs", title, makeElement("p", {}, words), row);
}

/** The first step: each fills in a worksheet of their own, and sends it. */
export function showAlone(page: AgreeingPage): ShownStep {
  const element = makeElement("div", { class: "worksheet-agree-alone" });
  const { form } = page.worksheet;
  const noun = form.dataset.worksheetNoun ?? "worksheet";
  const update = (): void => {
    const pair = makeElement(
      "div",
      { class: "worksheet-agree-pair" },
      makeMine(page),
      makeTheirs(page),
    );
    const skip = makeButton(
      `fill in one ${noun}, then read and sign it`,
      "worksheet-button-quiet",
      () => page.goTo("read"),
    );
    const sitting = makeElement("b", {}, "Sitting together?");
    const words = makeElement(
      "p",
      { class: "worksheet-agree-skip" },
      sitting,
      " You can skip this step: ",
      skip,
    );
    element.replaceChildren(pair, words);
  };
  update();
  return { element, update };
}
