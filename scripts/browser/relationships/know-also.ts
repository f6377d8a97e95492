import type { Relationship } from "./relationship";

/** List the ids of a relationship: its own, and those from other devices. */
export const listIds = ({ id, also = [] }: Pick<Relationship, "id" | "also">): string[] => [
  id,
  ...also,
];

/** Tell whether a relationship is known by an id, its own or one from another device. */
export const isKnownAs = (
  { id, also }: Pick<Relationship, "id" | "also">,
  other: string,
): boolean => id === other || (also?.includes(other) ?? false);

/** Return a relationship that is known by another id too, from a file of another device. */
export function knowAlso(relationship: Relationship, id: string | undefined): Relationship {
  const { also = [] } = relationship;
  if (id === undefined || isKnownAs(relationship, id)) return relationship;
  return { ...relationship, also: [...also, id] };
}
