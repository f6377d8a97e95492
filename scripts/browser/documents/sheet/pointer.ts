/**
 * How a document's fields are called that are no controls: they say on which page answers go on.
 *
 * What follows is the id of a question with rows, or nothing where all of them go on. No id has a
 * hyphen.
 */
export const POINTER = "continued-";
