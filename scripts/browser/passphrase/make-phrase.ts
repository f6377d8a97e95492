/*! The words are the English list of @scure/bip39, under the MIT Licence.
    Copyright (c) 2022 Patricio Palladino, Paul Miller (paulmillr.com) */

import { wordlist } from "@scure/bip39/wordlists/english.js";
import { LIMITS } from "../answers/limits";

/**
 * Make a phrase of words that chance picks.
 *
 * The list has 2,048 words, no two of which begin with the same four letters. A power of two leaves
 * no remainder, so every word is as likely as any other.
 */
export function makePhrase(): string {
  const picks = crypto.getRandomValues(new Uint16Array(LIMITS.passphraseWords));
  return [...picks].map((pick) => wordlist[pick % wordlist.length] ?? "").join(" ");
}
