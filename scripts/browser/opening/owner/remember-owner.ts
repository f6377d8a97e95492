import { knowAlso } from "../../relationships/know-also";
import type { Relationship } from "../../relationships/relationship";
import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { chooseRelationship } from "../../storage/choose-relationship";
import { changeRelationship } from "../../storage/list-relationships";

/** Remember a file's id as one of those of the page's own relationship: it is not asked again. */
export async function rememberOwner(
  { relationship, database }: Pick<OpenWorksheet, "relationship" | "database">,
  { history }: Pick<Keeping, "history">,
  id: string | undefined,
): Promise<void> {
  const learn = (known: Relationship) => knowAlso(known, id);
  if (!relationship || !history || learn(relationship) === relationship) return;
  const owner = await changeRelationship(await history.open(), relationship, learn);
  if (owner) chooseRelationship(database, owner);
}
