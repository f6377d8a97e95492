import { makeElement } from "../../dialogs/make-element";

/**
 * Open a new email, to nobody yet: what it is called, and how to open the file, but no answer.
 *
 * Such an address stands in the history of some programs, so no answer may be in it. Without a file
 * the person pastes what was copied.
 */
export function openDraft(title: string, file: string | undefined): void {
  const page = `${location.origin}${location.pathname}`;
  const lines = file
    ? [
        `Attached: ${file}`,
        `It can be read as it is. To compare it with your own answers, open it on this page: ${page}`,
      ]
    : ["(Paste the answers here.)"];
  const query = { subject: title, body: `${lines.join("\r\n\r\n")}\r\n` };
  const parts = Object.entries(query).map(([key, words]) => `${key}=${encodeURIComponent(words)}`);
  makeElement("a", { href: `mailto:?${parts.join("&")}` }).click();
}
