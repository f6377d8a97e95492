import { isWholeDay } from "../answers/whole-day";
import { readSeries } from "../series/entries/declared-series";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";

/** Return the day by which the entry on the page goes; none where it has no whole date, or is no entry. */
export function readEntryDay(worksheet: OpenWorksheet): string | undefined {
  const series = readSeries(worksheet);
  const day = series && readAnswers(worksheet).get(series.date);
  return isWholeDay(day) ? day : undefined;
}
