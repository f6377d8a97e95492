import { isBlank } from "../answers/answer";
import { sayDate } from "../answers/date-parts";
import { isWholeDay } from "../answers/whole-day";
import { makeButton, makeElement } from "../dialogs/make-element";
import type { Field } from "../form/fields";
import { readLabel } from "../form/fields";
import { readAnswer } from "../form/read-answer";
import { showAnswer } from "../form/show-answer";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceEdit } from "../session/open-worksheet";
import type { DescribedDate } from "./events/described-date";
import { offerDay } from "./offer-day";
import { readDescribed } from "./show-worksheet-calendar";

const HOOK = "data-worksheet-offer";

/** Make the line below a date that offers one. */
function makeOffer(
  worksheet: OpenWorksheet,
  field: Field,
  words: string,
  day: string,
): HTMLElement {
  const take = (): void => {
    line.remove();
    showAnswer(field, day);
    announceEdit(worksheet, [field.id]);
    field.element.dispatchEvent(new Event("change", { bubbles: true }));
    field.element.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
    worksheet.status.say(`${readLabel(field)} ${sayDate(day)}.`);
  };
  const button = makeButton(`Take ${sayDate(day)}`, "worksheet-button-quiet", take);
  const line = makeElement("p", { class: "worksheet-offer", [HOOK]: "" }, `${words}: `, button);
  return line;
}

/** Show or take away what is offered below one date. */
function follow(worksheet: OpenWorksheet, field: Field, after: Field, months: number): void {
  const first = readAnswer(after);
  const line = field.element.querySelector<HTMLElement>(`[${HOOK}]`);
  const day = isWholeDay(first) && isBlank(readAnswer(field)) ? offerDay(first, months) : undefined;
  if (line?.dataset.worksheetOffer === (day ?? "")) return;
  line?.remove();
  if (!day) return;
  const count = months === 1 ? "About a month" : `About ${months} months`;
  const made = makeOffer(worksheet, field, `${count} after “${readLabel(after)}”`, day);
  made.dataset.worksheetOffer = day;
  field.element.append(made);
}

/** Offer dates beside questions that are blank, as the worksheet declares it, and follow changes. */
export async function followOffers(worksheet: OpenWorksheet, list: string): Promise<void> {
  const described: readonly DescribedDate[] = await readDescribed(worksheet, list);
  const { fields, form } = worksheet;
  const find = (id: string | undefined) => fields.find((each) => each.id === id);
  const offers = described.flatMap(({ date: [id], offer }) => {
    const [field, after] = [find(id), find(offer?.after)];
    return offer && field && after ? [{ field, after, months: offer.months }] : [];
  });
  if (offers.length === 0) return;
  const update = (): void => {
    for (const { field, after, months } of offers) follow(worksheet, field, after, months);
  };
  for (const event of ["input", "change", "worksheet-shown"]) form.addEventListener(event, update);
  update();
}
