import { sayCount } from "../answers/say-count";
import { hideElement } from "../dialogs/hide-element";
import { makeElement } from "../dialogs/make-element";
import { readConditions } from "../form/asked";
import type { Count } from "../form/count-answered";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Progress } from "./count-answers";
import { countAnswers } from "./count-answers";

// Counting reads every answer; so it waits until a run of keys is over.
const PAUSE_MS = 150;

interface Places {
  readonly answered: HTMLElement;
  readonly complete: HTMLElement | null;
  readonly meter: HTMLProgressElement | null;
  readonly links: readonly HTMLAnchorElement[];
  readonly bar: HTMLElement | null;
}

function findPlaces(frame: HTMLElement): Places | undefined {
  const nav = frame.querySelector("[data-worksheet-contents]");
  const answered = nav?.querySelector<HTMLElement>("[data-worksheet-answered]");
  if (!nav || !answered) return undefined;
  return {
    answered,
    complete: nav.querySelector<HTMLElement>("[data-worksheet-complete]"),
    meter: nav.querySelector<HTMLProgressElement>("[data-worksheet-meter]"),
    links: [...nav.querySelectorAll<HTMLAnchorElement>("[data-worksheet-to-section]")],
    bar: frame.querySelector<HTMLElement>("[data-worksheet-bar]"),
  };
}

/** Show words in a place, which is left alone where they stand there already. */
function showWords(place: HTMLElement, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}

/** Show a section's own count, in figures to see and in words to hear. */
function showCount(link: HTMLAnchorElement, { asked, answered }: Count): void {
  link.dataset.worksheetPart = answered === 0 ? "empty" : answered < asked ? "begun" : "complete";
  const place = link.querySelector("[data-worksheet-count]");
  const words = `${answered} of ${asked}`;
  if (!place || place.getAttribute("data-worksheet-count") === words) return;
  place.setAttribute("data-worksheet-count", words);
  if (asked === 0) {
    place.replaceChildren();
    return;
  }
  place.replaceChildren(
    makeElement("span", { "aria-hidden": "true" }, `${answered}/${asked}`),
    makeElement("span", { class: "visually-hidden" }, words),
  );
}

function showAll(places: Places, progress: Progress): void {
  const { answered, asked, asking, complete, sections } = progress;
  const isBegun = answered > 0;
  showWords(
    places.answered,
    isBegun
      ? `${answered} of ${asked} answered`
      : `${sayCount(sections.length, "section")}, ${sayCount(asked, "question")}`,
  );
  if (places.complete) {
    showWords(places.complete, `${complete} of ${sayCount(asking, "section")} complete`);
    hideElement(places.complete, !isBegun);
  }
  if (places.meter) {
    places.meter.max = Math.max(asked, 1);
    places.meter.value = answered;
  }
  for (const [at, count] of sections.entries()) {
    const link = places.links[at];
    if (link) showCount(link, count);
  }
  places.bar?.style.setProperty("--worksheet-answered", `${answered / Math.max(asked, 1)}`);
}

/**
 * Show how much is answered, of the whole and of each section.
 *
 * It says nothing aloud: nobody has asked for it, and nothing is compulsory.
 */
export function showProgress(worksheet: OpenWorksheet): void {
  const { form, fields, frame } = worksheet;
  const places = findPlaces(frame);
  if (!places) return;
  const conditions = readConditions(fields);
  const sections = [...form.querySelectorAll("[data-worksheet-section]")].map((section) =>
    fields.filter(({ element }) => section.contains(element)).map(({ id }) => id),
  );
  let timer: number | undefined;
  const update = () =>
    showAll(places, countAnswers({ sections, conditions, answers: readAnswers(worksheet) }));
  const updateSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(update, PAUSE_MS);
  };
  for (const event of ["input", "worksheet-shown", "worksheet-edited"]) {
    form.addEventListener(event, updateSoon);
  }
  update();
}
