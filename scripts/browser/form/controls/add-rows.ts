import { isBlank } from "../../answers/answer";
import { LIMITS } from "../../answers/limits";
import { offerUndo } from "../../dialogs/offer-undo";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceEdit } from "../../session/open-worksheet";
import type { Field } from "../fields";
import { readAnswer } from "../read-answer";
import type { RowGroup } from "../row-group";
import { appendRow, countRowsTo, findRowGroup, listRows, numberRows } from "../row-group";

/** What adding rows needs of a worksheet; an example to try has no more. */
type RowHolder = Pick<OpenWorksheet, "form" | "fields" | "status">;

const CONTROL = "input:not([type=hidden]), textarea, select";

const focusFirst = (row: HTMLElement | undefined) =>
  row?.querySelector<HTMLElement>(CONTROL)?.focus();

/** Leave of the paper's empty rows only the first; script can add more when they are wanted. */
function dropEmptyRows(field: Field, group: RowGroup): void {
  if (isBlank(readAnswer(field))) countRowsTo(group, 1);
}

function showButtons(inside: Element): void {
  const buttons = inside.querySelectorAll<HTMLElement>(
    '[data-worksheet-action="add-row"], [data-worksheet-action="remove-row"]',
  );
  for (const button of buttons) button.hidden = false;
}

function addRow(worksheet: RowHolder, group: RowGroup): void {
  if (listRows(group).length >= LIMITS.rows) {
    worksheet.status.say(`This list holds ${LIMITS.rows} rows, and no more fit.`);
    return;
  }
  focusFirst(appendRow(group));
}

function isRowEmpty(row: HTMLElement): boolean {
  return [...row.querySelectorAll<HTMLInputElement>(CONTROL)].every(({ value }) => value === "");
}

/** Take a row out, whole, and put it back as it was if the person wants it back. */
function removeRow(worksheet: RowHolder, group: RowGroup, row: HTMLElement): void {
  const index = listRows(group).indexOf(row);
  const words = `Removed ${group.noun} ${index + 1}.`;
  const wasEmpty = isRowEmpty(row);
  row.remove();
  const standIn = listRows(group).length === 0 ? appendRow(group) : undefined;
  numberRows(group);
  announceEdit(worksheet, [group.id]);
  group.element.querySelector<HTMLElement>("legend")?.focus();
  if (wasEmpty) {
    worksheet.status.say(words);
    return;
  }
  worksheet.status.say(`${words} You can undo this.`);
  offerUndo(group.element, words, () => {
    group.list.insertBefore(row, listRows(group)[index] ?? null);
    if (standIn && isRowEmpty(standIn)) standIn.remove();
    numberRows(group);
    announceEdit(worksheet, [group.id]);
    worksheet.status.say(`${words.replace("Removed", "Put back")}`);
    focusFirst(row);
  });
}

function startGroup(worksheet: RowHolder, field: Field): void {
  const group = findRowGroup(field);
  dropEmptyRows(field, group);
  showButtons(group.element);
  group.list.dataset.worksheetRowList = "ready";
  group.element.addEventListener("worksheet-row-made", ({ target }) => {
    showButtons(target as Element);
  });
  group.element.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-worksheet-action]") : null;
    const row = button?.closest<HTMLElement>("[data-worksheet-row]");
    const action = button?.getAttribute("data-worksheet-action");
    if (action === "add-row") addRow(worksheet, group);
    if (action === "remove-row" && row) removeRow(worksheet, group, row);
  });
}

/**
 * Add and remove rows of the repeating groups.
 *
 * Focus goes where the work goes on: to a new row's first control, or to the group's heading,
 * because the button that was pressed is gone. Rows are renumbered; their answers stay.
 */
export function addRows(worksheet: RowHolder): void {
  for (const field of worksheet.fields) if (field.kind === "rows") startGroup(worksheet, field);
}
