/** Characters that are elements of their own in a Word document. */
export const CHARACTERS = new Map([
  ["br", "\n"],
  ["cr", "\n"],
  ["tab", "\t"],
  ["ptab", "\t"],
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00ad"],
]);
