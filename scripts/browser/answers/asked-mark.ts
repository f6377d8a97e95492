/**
 * A mark beside an option that is neither a tick nor nothing, such as "perhaps".
 *
 * It stands in the answer of its checklist, so that it is kept until somebody decides.
 */
export interface AskedMark {
  readonly option: string;
  readonly mark: string;
}

/** Write a mark as it stands among the ids of a checklist's answer. */
export const writeAskedMark = ({ option, mark }: AskedMark): string => `${option}: ${mark}`;

/** Read a mark from what stands in a checklist's answer; nothing for an id. */
export function readAskedMark(text: string): AskedMark | undefined {
  const [, option, mark] = /^([a-z][a-z0-9_]*): (.+)$/s.exec(text) ?? [];
  return option === undefined || mark === undefined ? undefined : { option, mark };
}

/** Say what stands in a checklist's answer, with the words of its option. */
export function sayAskedMark(
  text: string,
  labelOf: (option: string) => string | undefined,
): string {
  const asked = readAskedMark(text);
  const label = asked && labelOf(asked.option);
  return asked && label ? `${label}: ${asked.mark}` : text;
}
