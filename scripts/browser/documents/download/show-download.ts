import { sayCount } from "../../answers/say-count";
import { makeCards } from "../../dialogs/make-cards";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { makeSubmit } from "../../dialogs/make-submit";
import { copyAnswers } from "../clipboard/copy-answers";
import type { Extension } from "../make-document";
import type { FilledSheet } from "../sheet/filled-sheet";
import { lookOver } from "./look-over";
import { lookOverProse } from "./look-over-prose";
import { makeNameBox } from "./make-name-box";
import { sayWhatGoes } from "./say-what-goes";
import type { Scope, Source } from "./source";

const DIALOG = "worksheet-download";

type Form = Extension | "text";

const FORMS: readonly { readonly form: Form; readonly name: string; readonly use: string }[] = [
  { form: "docx", name: "Word", use: "to read and edit" },
  { form: "pdf", name: "PDF", use: "to read and sign" },
  { form: "text", name: "Text", use: "to paste" },
];

/** Make the question in which form the answers go; the likeliest is chosen. */
function makeForms(extensions: readonly Extension[]): HTMLFieldSetElement {
  const offered = FORMS.filter(({ form }) => form === "text" || extensions.includes(form));
  const cards = offered.map(({ form, name, use }, at) => {
    const radio = makeElement("input", {
      type: "radio",
      name: "form",
      value: form,
      ...(at === 0 && { checked: "" }),
    });
    const words = makeElement(
      "span",
      {},
      makeElement("strong", {}, name),
      " ",
      makeElement("span", { class: "worksheet-card-use" }, use),
    );
    return makeElement("label", { class: "worksheet-card" }, radio, words);
  });
  return makeElement(
    "fieldset",
    { class: "worksheet-forms" },
    makeElement("legend", {}, "As what?"),
    makeElement("div", { class: "worksheet-form-cards" }, ...cards),
  );
}

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
    unasked: isAll ? several.unasked : unasked,
    agreed: isFile ? countAgreed(sheets) : 0,
    ...(isAll && { entries: sayCount(several.count, several.name) }),
  });
  line.replaceChildren(makeElement("strong", {}, "Goes:"), ` ${goes}`);
  if (stays) line.append(" ", makeElement("strong", {}, "Stays:"), ` ${stays}`);
}

/** Make the box that takes private answers along: unticked each time, and hidden without any. */
function makePrivateBox() {
  const box = makeElement("input", { type: "checkbox", name: "private" });
  const words = makeElement("span", {});
  const element = makeElement("label", { class: "worksheet-take-private" }, box, " ", words);
  return {
    element,
    isTicked: () => box.checked,
    setCount(count: number): void {
      element.hidden = count === 0;
      words.textContent = `Take my private answers too (${count})`;
    },
  };
}

/** Make the question what goes; nothing is asked where there is one thing alone. */
function makeScope({ several, reading }: Source) {
  if (!several && !reading) return { element: "", read: (): Scope => "one" } as const;
  const one = several
    ? { value: "one", words: `This ${several.name}`, ...(reading && { about: "all questions" }) }
    : { value: "one", words: "The form", about: "all questions, to fill in" };
  const ways = [
    one,
    ...(reading
      ? [{ value: "reading", words: reading.name, about: "what is answered, to read" }]
      : []),
    ...(several
      ? [
          {
            value: "all",
            words: `All ${sayCount(several.count, several.name)}`,
            about: "in one document",
          },
        ]
      : []),
  ];
  const element = makeCards("What goes?", "scope", ways, "one");
  return {
    element,
    read: () => element.querySelector<HTMLInputElement>(":checked")?.value as Scope,
  };
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

/** Show only what is made: there is a text of one entry's questions alone. */
function limitForms(forms: HTMLFieldSetElement, isAll: boolean): void {
  const text = forms.querySelector<HTMLInputElement>('[value="text"]');
  const first = forms.querySelector<HTMLInputElement>("input");
  if (isAll && text?.checked && first) first.checked = true;
  const card = text?.closest("label");
  if (card) card.hidden = isAll;
}

const TITLE: Readonly<Record<string, string>> = {
  id: `${DIALOG}-title`,
  tabindex: "-1",
  autofocus: "",
};

/** Ask in which form the answers go and under which name, and say what goes, before anything does. */
export function showDownload(source: Source): void {
  const forms = makeForms(source.extensions);
  const scope = makeScope(source);
  const nameBox = makeNameBox(source.name);
  const privateBox = makePrivateBox();
  const list = (isPrivateIn: boolean): readonly FilledSheet[] =>
    scope.read() === "all" && source.several
      ? source.several.describe(isPrivateIn).entries.map(({ sheet }) => sheet)
      : [source.describe(isPrivateIn)];
  const describe = () => source.describe(privateBox.isTicked());
  const going = makeElement("p", { class: "worksheet-going", "aria-live": "polite" });
  const chosen = () => forms.querySelector<HTMLInputElement>(":checked")?.value as Form;
  const main = makeSubmit();
  const take = (form: Form): void => {
    dialog.close();
    if (form === "text") void copyAnswers(describe(), source);
    else source.make(form, nameBox.read(form), privateBox.isTicked(), scope.read());
  };
  const goTo = (id: string): void => {
    dialog.close();
    source.goTo(id);
  };
  const look = makeButton("Look it over", "worksheet-button", () => {
    if (scope.read() !== "reading") lookOver(source, describe(), { take, goTo });
    else if (source.reading)
      lookOverProse(source, source.reading.compose(privateBox.isTicked()), take);
  });
  const update = () => {
    const what = scope.read();
    limitForms(forms, what !== "one");
    const form = chosen();
    const names = {
      one: source.name,
      reading: source.reading?.fileName,
      all: source.several?.fileName,
    };
    nameBox.suggest(names[what] ?? source.name);
    nameBox.setExtension(form === "text" ? undefined : form);
    main.textContent = form === "text" ? "Copy" : "Download";
    look.hidden = what === "all";
    const sheets = list(privateBox.isTicked());
    privateBox.setCount(sheets.reduce((sum, sheet) => sum + sheet.private.length, 0));
    showGoing(going, sheets, source, form !== "text");
  };
  const cancel = makeButton("Cancel", "worksheet-button worksheet-button-quiet", () =>
    dialog.close(),
  );
  const buttons = makeElement("div", { class: "worksheet-buttons" }, main, look, cancel);
  const foot = makeElement("div", { class: "worksheet-download-foot" }, going, buttons);
  const inside = [scope.element, forms, privateBox.element, nameBox.element, foot];
  const form = makeElement("form", { method: "dialog", novalidate: "" }, ...inside);
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(chosen());
  });
  update();
  const dialog = openDialog(
    source,
    makeElement("h2", TITLE, `Download the ${source.noun}`),
    makeElement("p", {}, "It is made on this device, and sent to nobody."),
    form,
  );
}
