import { sayCount } from "../../answers/say-count";
import { canShare } from "../../copies/share-file";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { makeSubmit } from "../../dialogs/make-submit";
import { copyAnswers } from "../clipboard/copy-answers";
import { FORMATS } from "../make-document";
import type { FilledSheet } from "../sheet/filled-sheet";
import { askPrivate } from "./ask-private";
import { lookOver } from "./look-over";
import { lookOverProse } from "./look-over-prose";
import type { Form } from "./make-forms";
import { makeForms } from "./make-forms";
import { makeNameBox } from "./make-name-box";
import { makeScope } from "./make-scope";
import { openDraft } from "./open-draft";
import { sayWhatGoes } from "./say-what-goes";
import type { Source, Way } from "./source";

const DIALOG = "worksheet-download";

/** Count the agreements that a file of these carries. */
const countAgreed = (sheets: readonly FilledSheet[]): number =>
  sheets.reduce((sum, { agreement }) => sum + (agreement?.agreed.length ?? 0), 0);

/** Say in a line what goes and what stays. */
function showGoing(
  line: HTMLElement,
  sheets: readonly FilledSheet[],
  source: Source,
  isFile: boolean,
): void {
  const { several, unasked } = source;
  const labels = new Map(sheets[0]?.questions.map(({ id, label }) => [id, label]));
  const name = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id);
  const isAll = several !== undefined && sheets.length > 1;
  const { goes, stays } = sayWhatGoes({
    goes: sheets.reduce((sum, { answers }) => sum + answers.size, 0),
    private: sheets.flatMap((sheet) =>
      name(sheet.private.filter((id) => sheet.leftOut.includes(id))),
    ),
    hidden: sheets.flatMap(({ hidden }) => name(hidden)),
    others: sheets.reduce((sum, { others }) => sum + others.length, 0),
    unasked: isAll ? several.unasked : unasked,
    agreed: isFile ? countAgreed(sheets) : 0,
    ...(isAll && { entries: sayCount(several.count, several.name) }),
  });
  line.replaceChildren(makeElement("strong", {}, "Goes:"), ` ${goes}`);
  if (stays) line.append(" ", makeElement("strong", {}, "Stays:"), ` ${stays}`);
}

function openDialog(source: Source, ...content: readonly Node[]): HTMLDialogElement {
  const dialog = makeElement(
    "dialog",
    {
      class: `worksheet-dialog ${DIALOG}`,
      "data-worksheet-dialog": "download",
      "aria-labelledby": `${DIALOG}-title`,
    },
    ...content,
  );
  // Keys typed here go no further, or the theme's shortcuts would open the search behind.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  source.frame.append(dialog);
  dialog.showModal();
  return dialog;
}

const TITLE: Readonly<Record<string, string>> = {
  id: `${DIALOG}-title`,
  tabindex: "-1",
  autofocus: "",
};

/** The buttons that take something away, and what they are called as it stands. */
function makeTakers(source: Source, share: () => void) {
  const main = makeSubmit();
  const other = makeButton("Send", "worksheet-button", share);
  return {
    main,
    other,
    show(form: Form): void {
      main.textContent = form === "text" ? "Copy for email" : "Download";
      other.hidden = form === "text" || !canShare(`${source.name}.${form}`, FORMATS[form].type);
    },
  };
}

/** Make the tick that opens an email too: to nobody yet, and without any answer in it. */
function makeDraftBox() {
  const box = makeElement("input", { type: "checkbox", name: "draft" });
  const element = makeElement(
    "label",
    { class: "worksheet-take-draft" },
    box,
    " Begin an email too, which says how to open the file",
  );
  return { element, isTicked: () => box.checked };
}

/** Make all that is asked; what went last is chosen beforehand. */
function askAll(source: Source) {
  const [scopeBefore = "", formBefore = ""] = source.before.split(" ");
  const forms = makeForms(source.extensions, formBefore);
  const scope = makeScope(source, scopeBefore);
  const nameBox = makeNameBox(source.name);
  const ofWriter = askPrivate();
  const draftBox = makeDraftBox();
  const describe = () => source.describe(ofWriter.read(), scope.read().part);
  const list = (): readonly FilledSheet[] =>
    scope.read().what === "all" && source.several
      ? source.several.describe(ofWriter.read()).entries.map(({ sheet }) => sheet)
      : [describe()];
  const parts = [scope, ofWriter, forms, nameBox, draftBox];
  return {
    ...{ forms, scope, nameBox, ofWriter, draftBox, describe },
    elements: parts.map(({ element }) => element),
    /** Let each question follow the others, and return what goes now. */
    follow(): readonly FilledSheet[] {
      const { what, part } = scope.read();
      forms.offerText(what === "one" || part !== undefined);
      const form = forms.read();
      const all = what === "all" ? source.several?.fileName : undefined;
      nameBox.suggest(scope.readReading()?.fileName ?? all ?? source.name);
      nameBox.setExtension(form === "text" ? undefined : form);
      const sheets = list();
      ofWriter.ask(sheets);
      return sheets;
    },
  };
}

/** Take away what is asked for, and remember how. */
function takeAsked(
  source: Source,
  { scope, nameBox, ofWriter, draftBox, describe }: ReturnType<typeof askAll>,
  form: Form,
  way: Way,
): void {
  source.remember(`${scope.readName()} ${form}`);
  const name = form === "text" ? undefined : nameBox.read(form);
  if (form === "text") void copyAnswers(describe(), source);
  else {
    const goes = { privateIn: ofWriter.read(), scope: scope.read() };
    source.make({ extension: form, name: nameBox.read(form), way, ...goes });
  }
  if (draftBox.isTicked() && way === "download") {
    openDraft(source.title, name && `${name}.${form}`);
  }
}

/** Ask what goes, in which form and under which name, and say what goes, before anything does. */
export function showDownload(source: Source): void {
  const asked = askAll(source);
  const { forms, scope } = asked;
  const going = makeElement("p", { class: "worksheet-going", "aria-live": "polite" });
  const take = (form: Form, way: Way = "download"): void => {
    dialog.close();
    takeAsked(source, asked, form, way);
  };
  const goTo = (id: string): void => {
    dialog.close();
    source.goTo(id);
  };
  const look = makeButton("Look it over", "worksheet-button", () => {
    const reading = scope.readReading();
    if (reading) lookOverProse(source, reading.compose(asked.ofWriter.read()), take);
    else lookOver(source, asked.describe(), { take, goTo });
  });
  const takers = makeTakers(source, () => take(forms.read(), "share"));
  const update = () => {
    const sheets = asked.follow();
    takers.show(forms.read());
    look.hidden = scope.read().what === "all";
    showGoing(going, sheets, source, forms.read() !== "text");
  };
  const cancel = makeButton("Cancel", "worksheet-button worksheet-button-quiet", () =>
    dialog.close(),
  );
  const { main, other } = takers;
  const buttons = makeElement("div", { class: "worksheet-buttons" }, main, other, look, cancel);
  const foot = makeElement("div", { class: "worksheet-download-foot" }, going, buttons);
  const form = makeElement("form", { method: "dialog", novalidate: "" }, ...asked.elements, foot);
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(forms.read());
  });
  update();
  const dialog = openDialog(
    source,
    makeElement("h2", TITLE, `Send or download the ${source.noun}`),
    makeElement(
      "p",
      {},
      "It is made on this device. Nothing leaves it until you send it yourself.",
    ),
    form,
  );
}
