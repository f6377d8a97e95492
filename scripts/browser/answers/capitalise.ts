/** Begin words with a capital letter, as a heading does. */
export const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
