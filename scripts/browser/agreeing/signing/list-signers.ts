import { capitalise } from "../../answers/capitalise";
import { readLabel } from "../../form/fields";
import type { OpenWorksheet } from "../../session/open-worksheet";

/** Somebody who signs. */
export interface Signer {
  /** The id of their signature among the answers or, where there is none, their role. */
  readonly id: string;
  /** Such as “The mentee”. */
  readonly label: string;
  /** Which of those who fill it in it is, where that can be told. */
  readonly role: string | undefined;
  /** Whether the worksheet has a place for their signature. */
  readonly isField: boolean;
}

const nameRole = (role: string): string => capitalise(`the ${role}`);

/** List who signs a worksheet: as its signatures say or, where it has none, everybody's role. */
export function listSigners({ fields, frame }: OpenWorksheet): Signer[] {
  const line = frame.querySelector<HTMLElement>("[data-worksheet-roles]");
  const roles = line?.dataset.worksheetRoles?.split(" ").filter(Boolean) ?? [];
  const signed = fields.filter(({ kind }) => kind === "signature");
  if (signed.length > 0) {
    return signed.map((field) => {
      const label = readLabel(field);
      const role = roles.find((each) => nameRole(each) === label);
      return { id: field.id, label, role, isField: true };
    });
  }
  const names = roles.length > 1 ? roles : ["first", "second"];
  return names.map((id) => ({ id, label: nameRole(id), role: id, isField: false }));
}
