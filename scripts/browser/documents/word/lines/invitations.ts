/** What invites to type. In ours a no-break space tells it from the same words as an answer. */
const INVITATIONS =
  /Click or tap here to\u00a0type|Type\u00a0here|Choose a\u00a0date|Choose\u00a0one/g;
const USUAL =
  /^(Click or tap (here )?to (enter )?(type|text|a date)|Type here|Choose (a date|one|an item))\.?$/;

/** Take out of words what only invites to type. */
export const dropInvitations = (words: string): string => words.replace(INVITATIONS, "");

/** Tell whether words are those with which programs invite to type, in English. */
export const isUsualInvitation = (words: string): boolean =>
  USUAL.test(words.replace("\u00a0", " "));
