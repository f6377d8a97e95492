/** A label that is a question leads into its answer without a colon. */
export const leadIn = (label: string): string => (/[.?!…:]$/.test(label) ? label : `${label}:`);
