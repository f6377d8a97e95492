/** Return what a record holds; undefined where it holds nothing, or is damaged. */
export const readValue = (record: unknown): unknown =>
  (record as { value?: unknown } | null | undefined)?.value;
