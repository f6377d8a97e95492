import { codePoint } from "dingbat-to-unicode";

/*!
 * dingbat-to-unicode
 *
 * Copyright (c) 2021, Michael Williamson
 * All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR
 * ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
 * (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
 * LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND
 * ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
 * (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
 * SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

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
