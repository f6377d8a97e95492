/** Make a name that nothing else has; unlike randomUUID it also works without https. */
export function makeName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("-");
}
