/**
 * Keep what XML can hold, which is nearly everything.
 *
 * Word has no way to write NUL and its like, or half of a surrogate pair: "�" stands for each. A
 * vertical tab and a form feed are what other programs write for a new line. All other characters
 * come back as they are.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f]/g, "\n")
    .replace(/[\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n\u007f-\u009f]/gu, "\ufffd");
}
