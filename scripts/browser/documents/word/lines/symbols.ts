import { codePoint } from "dingbat-to-unicode";

/** What stands for a sign that has no letter of its own. */
export const UNKNOWN_SIGN = "□";

const PRIVATE = 0xf000;
const APPLE = 0xf8ff;

/** Signs that few devices can draw, by those that mean the same and every device has. */
const FAMILIAR: Readonly<Record<string, string>> = {
  "🡨": "←",
  "🡪": "→",
  "🡩": "↑",
  "🡫": "↓",
  "🡬": "↖",
  "🡭": "↗",
  "🡮": "↘",
  "🡯": "↙",
  "🡺": "➔",
  "⭠": "←",
  "⭢": "→",
  "⭡": "↑",
  "⭣": "↓",
  "🗸": "✓",
  "🗹": "☑",
  "🗴": "✗",
  "🗶": "✗",
  "🗵": "☒",
  "🗷": "☒",
  "⮽": "☒",
  "🗙": "✕",
  "🞎": "□",
  "🞏": "□",
};

const FONTS = new Set(["symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"]);

/** Tell whether a font draws signs in place of letters. */
export const isSymbolFont = (font: string): boolean => FONTS.has(font.toLowerCase());

/** Return the sign that a symbol font draws for a number, or nothing where it is none that is known. */
export function signOf(font: string, number: number): string | undefined {
  // Programs number a sign as its font does, or in the block that Unicode leaves to everyone.
  const own = number >= PRIVATE && number <= PRIVATE + 0xff ? number - PRIVATE : number;
  const found = codePoint(font, own);
  if (!found || found.codePoint === APPLE) return undefined;
  return FAMILIAR[found.string] ?? found.string;
}
