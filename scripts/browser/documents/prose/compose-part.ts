import { composeProse } from "./compose-prose";
import type { DescribedPart, DescribedReading } from "./described-reading";
import type { Prose } from "./prose-block";

/** Compose the document to read, or one of a part alone, under the part's own heading. */
export function composePart(
  reading: DescribedReading,
  sheet: Parameters<typeof composeProse>[1],
  part: DescribedPart | undefined,
): Prose {
  if (!part) return composeProse(reading, sheet);
  const questions = sheet.questions.filter(({ id }) => part.fields.includes(id));
  return composeProse({ ...reading, title: part.title }, { ...sheet, questions });
}
