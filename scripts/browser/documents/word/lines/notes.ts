/** What is said of what a document shows, and no words can. */

export const NO_SIGN_NOTE =
  "The document has a sign that only its own font can draw. “□” stands for it: put in its place what you meant.";
export const PICTURE_NOTE =
  "The document has a picture, which a worksheet cannot hold. It stays in the document.";
export const INSIDE_NOTE =
  "The document has another file inside it, whose words cannot be read here. Open it in Word, " +
  "save it there, and open it here again.";
