/** A worksheet's page: this finds the worksheets in the page and starts each part. */

import { offerSigning } from "../agreeing/signing/offer-signing";
import { offerTogether } from "../agreeing/together/offer-together";
import { offerBackup } from "../backups/offer-backup";
import { offerCalendar } from "../calendar/offer-calendar";
import { offerClearing } from "../clearing/offer-clearing";
import { offerCollecting } from "../collecting/offer-collecting";
import { saveCopy } from "../copies/save-copy";
import { offerDownload } from "../documents/download/offer-download";
import { addRows } from "../form/controls/add-rows";
import { composeDates } from "../form/controls/compose-dates";
import { followRetired } from "../form/controls/follow-retired";
import { followUnmatched } from "../form/controls/follow-unmatched";
import { growText } from "../form/controls/grow-text";
import { keepToOneLine } from "../form/controls/keep-to-one-line";
import { printWorksheet } from "../form/controls/print-worksheet";
import { showWhen } from "../form/controls/show-when";
import { tellHidden } from "../form/controls/tell-hidden";
import { tellImpossibleDates } from "../form/controls/tell-impossible-dates";
import { unchoose } from "../form/controls/unchoose";
import { offerGathering } from "../gathering/offer-gathering";
import { offerHistory } from "../history/offer-history";
import { fetchOnceUsed } from "../lazy/fetch-once-used";
import { tellOffline } from "../offline/tell-offline";
import { offerOneQuestion } from "../one-question/offer-one-question";
import { openCopy } from "../opening/open-copy";
import { saveLockedCopy } from "../passphrase/save-locked-copy";
import { keepAnswers } from "../saving/keep-answers";
import { offerSeries } from "../series/offer-series";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction, openWorksheet } from "../session/open-worksheet";
import { shareComputer } from "../shared-computer/share-computer";
import { offerShown } from "../shown/offer-shown";
import { takeAddress } from "../whose/address/take-address";
import { sayWhose } from "../whose/say-whose";
import { followScroll } from "../workspace/follow-scroll";
import { followTab } from "../workspace/follow-tab";
import { goToSection } from "../workspace/go-to-section";
import { openMore } from "../workspace/open-more";
import { openSections } from "../workspace/open-sections";
import { showProgress } from "../workspace/show-progress";
import { SAVING, tellUnstarted } from "./tell-unstarted";

const RETIRED = "see answers from an earlier version";

/** Start one part; if it fails, the others go on and the person reads what does not work. */
function start<T>(worksheet: OpenWorksheet, what: string, begin: () => T): T | undefined {
  try {
    return begin();
  } catch {
    tellUnstarted(worksheet, what);
    return undefined;
  }
}

/** Start what stands round the form: the bar's menu, and the list of sections. */
function startWorkspace(worksheet: OpenWorksheet): void {
  start(worksheet, "open the menu", () => openMore(worksheet));
  start(worksheet, "open the list of sections", () => openSections(worksheet));
  start(worksheet, "go to a section", () => goToSection(worksheet));
  start(worksheet, "see how much is answered", () => showProgress(worksheet));
  start(worksheet, "see which section you are in", () => followScroll(worksheet));
}

function startWorksheet(form: HTMLFormElement): void {
  const worksheet = openWorksheet(form);
  start(worksheet, "add or remove rows", () => addRows(worksheet));
  start(worksheet, "give whole dates", () => composeDates(form));
  start(worksheet, "see which dates no calendar has", () => tellImpossibleDates(worksheet));
  start(worksheet, "see only the questions that apply", () => showWhen(form));
  start(worksheet, "see which answers are hidden", () => tellHidden(worksheet));
  start(worksheet, "take back a choice", () => unchoose(form));
  start(worksheet, "keep short answers to one line", () => keepToOneLine(form));
  start(worksheet, "see long answers grow", () => growText(form));
  followRetired(worksheet, () => tellUnstarted(worksheet, RETIRED));
  start(worksheet, "see what a file says beyond the choices", () => followUnmatched(worksheet));
  start(worksheet, "see whole questions as you tab", () => followTab(worksheet.frame));
  startWorkspace(worksheet);
  start(worksheet, "see one question at a time", () => offerOneQuestion(worksheet));
  start(worksheet, "print long answers whole", () => printWorksheet(worksheet));
  start(worksheet, "put dates in a calendar", () => offerCalendar(worksheet));
  start(worksheet, "take in what you wrote elsewhere", () => offerGathering(worksheet));
  start(worksheet, "save answers to hand in", () => offerCollecting(worksheet));
  const keeping = start(worksheet, SAVING, () => keepAnswers(worksheet));
  start(worksheet, "see what concerns its copy on this device", () => tellOffline(worksheet));
  const save = () => void saveCopy(worksheet, keeping?.store);
  start(worksheet, "back up", () => onAction(worksheet, "save-copy", save));
  start(worksheet, "give a back-up a passphrase", () => saveLockedCopy(worksheet, keeping?.store));
  start(worksheet, "download Word and PDF", () => offerDownload(worksheet, save, keeping?.store));
  start(worksheet, "open a file", () => openCopy(worksheet, keeping));
  if (keeping) start(worksheet, "see whose answers these are", () => sayWhose(worksheet, keeping));
  if (keeping) start(worksheet, "back up everything", () => offerBackup(worksheet, keeping));
  if (keeping) start(worksheet, "sign what you agreed", () => offerSigning(worksheet, keeping));
  if (keeping)
    start(worksheet, "agree with the other one", () => offerTogether(worksheet, keeping));
  if (keeping) start(worksheet, "see its entries", () => offerSeries(worksheet, keeping));
  if (keeping)
    start(worksheet, "see what other worksheets say", () => offerShown(worksheet, keeping));
  if (keeping) start(worksheet, "share the computer", () => shareComputer(worksheet, keeping));
  if (keeping) start(worksheet, "clear anything", () => offerClearing(worksheet, keeping));
  if (keeping) start(worksheet, "see earlier versions", () => offerHistory(worksheet, keeping));
}

/** Start the page's worksheets, once it is known whose they are to show. */
function startWorksheets(forms: readonly HTMLFormElement[]): void {
  const [first] = forms;
  if (!first) return;
  const begin = (): void => {
    for (const form of forms) startWorksheet(form);
    fetchOnceUsed(["dates", "opening", "clearing", "sections", "storage"]);
  };
  const taking = takeAddress(first);
  if (taking) void taking.then(begin);
  else begin();
}

startWorksheets([...document.querySelectorAll<HTMLFormElement>("form[data-worksheet]")]);
