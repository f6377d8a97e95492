/** Text above or below the line, written so that its meaning stays without its look. */

export type Raised = "superscript" | "subscript";

const PLAIN = "0123456789+-=()aeioxhklmnpstjruv";
const FORMS: Readonly<Record<Raised, readonly string[]>> = {
  superscript: [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵉⁱᵒˣʰᵏˡᵐⁿᵖˢᵗʲʳᵘᵛ"],
  subscript: [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢₒₓₕₖₗₘₙₚₛₜⱼᵣᵤᵥ"],
};
// Letters of an ordinal number, a trade mark or a title are read in one line just as well.
const ORNAMENT = /^(st|nd|rd|th|er?|ère|[oaº°ª]|tm|sm|®|™|\s*)$/i;

/** Write raised or lowered text in one line: "m²", "10⁻³", "CO₂", "1st", "e^(kt/2)". */
export function raiseText(text: string, kind: Raised): string {
  if (ORNAMENT.test(text)) return text;
  const letters = [...text.replaceAll("\u2212", "-")];
  const written = letters.map((letter) => FORMS[kind][PLAIN.indexOf(letter)]);
  if (letters.every((letter) => PLAIN.includes(letter))) return written.join("");
  const sign = kind === "superscript" ? "^" : "_";
  return letters.length === 1 ? sign + text : `${sign}(${text})`;
}
