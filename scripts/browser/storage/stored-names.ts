import { names } from "./stored-things.json";

/** A name from the list of what this site stores: nothing is kept under any other. */
export type StoredName = string & { readonly isOnTheList: true };

/** Which database, worksheet, page and site a name belongs to, where it is not one for the whole site. */
export interface Owner {
  readonly database?: string;
  readonly worksheet?: string;
  readonly tab?: string;
  /** Where the site begins, for what another site at the same address would keep apart. */
  readonly scope?: string;
}

/**
 * Return what something is called in the browser's stores, by its name in stored-things.json.
 *
 * The privacy page is made from the same file, so what is stored and what is told are one list.
 */
export function nameStored(thing: keyof typeof names, owner?: Owner): StoredName {
  const name = names[thing]
    .replace("{database}", () => owner?.database ?? "")
    .replace("{worksheet}", () => owner?.worksheet ?? "")
    .replace("{tab}", () => owner?.tab ?? "")
    .replace("{scope}", () => owner?.scope ?? "");
  return name as StoredName;
}
