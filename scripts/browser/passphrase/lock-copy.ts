/** A back-up under a passphrase: how it is locked, and how it is unlocked again. */

import { CopyProblem, NEWER } from "../answers/copy-problem";
import { fromBase64, toBase64 } from "../bytes/base64";

/** What says how a file was locked. None of it is secret, and changing any of it is noticed. */
export interface LockHeader {
  readonly format: string;
  readonly version: number;
  readonly cipher: "AES-256-GCM";
  readonly derivation: "PBKDF2-HMAC-SHA-256";
  readonly rounds: number;
  readonly salt: string;
  readonly iv: string;
}

/** A locked copy as it stands in the file. */
export interface LockedCopy {
  readonly format: string;
  readonly version: number;
  readonly locked: Omit<LockHeader, "format" | "version">;
  readonly content: string;
}

const CIPHER = "AES-256-GCM";
const DERIVATION = "PBKDF2-HMAC-SHA-256";
/** OWASP's figure for PBKDF2-HMAC-SHA-256: fewer are too quick to guess through. */
const ROUNDS = 600_000;
/** More would let a file keep the page busy for a long time. */
const MOST_ROUNDS = 5_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

const REFUSED = "The file has a passphrase in a way that this page does not open.";
const WRONG =
  "The passphrase is not the right one, or the file is damaged. Look for a word with a mistake.";

/** Tell whether a parsed file says that it is locked. */
export function isLocked(file: unknown): file is { locked: unknown } {
  return typeof file === "object" && file !== null && "locked" in file;
}

/** Tell whether this browser can lock and unlock: only pages on https may. */
export const canLock = (): boolean => crypto.subtle !== undefined;

/**
 * Return the bytes of the header that the cipher guards beside the content.
 *
 * They are the header's values, each on a line, in the order of LockHeader.
 */
function guardHeader(header: LockHeader): Uint8Array<ArrayBuffer> {
  const { format, version, cipher, derivation, rounds, salt, iv } = header;
  return encode([format, version, cipher, derivation, rounds, salt, iv].join("\n"));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

/** Write a phrase as it counts: however it was spaced, and however its letters are put together. */
export const settlePhrase = (phrase: string): string =>
  phrase.normalize("NFKC").trim().replace(/\s+/g, " ");

async function deriveKey(phrase: string, { rounds, salt }: LockHeader): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey(
    "raw",
    encode(settlePhrase(phrase)),
    "PBKDF2",
    false,
    ["deriveKey"],
  );
  const how = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations: rounds };
  const key = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(how, secret, key, false, ["encrypt", "decrypt"]);
}

const describeCipher = (header: LockHeader) => ({
  name: "AES-GCM",
  iv: fromBase64(header.iv),
  additionalData: guardHeader(header),
});

/** Lock a back-up's text under a phrase; each file has a salt and an IV of its own. */
export async function lockCopy(format: string, text: string, phrase: string): Promise<LockedCopy> {
  const locked = {
    cipher: CIPHER,
    derivation: DERIVATION,
    rounds: ROUNDS,
    salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    iv: toBase64(crypto.getRandomValues(new Uint8Array(IV_BYTES))),
  } as const;
  const header: LockHeader = { format, version: 1, ...locked };
  const key = await deriveKey(phrase, header);
  const content = await crypto.subtle.encrypt(describeCipher(header), key, encode(text));
  return { format, version: 1, locked, content: toBase64(new Uint8Array(content)) };
}

/** Return how many bytes a text in base64 has; none where it is no such text. */
function countBytes(text: unknown): number {
  try {
    return typeof text === "string" ? fromBase64(text).length : 0;
  } catch {
    return 0;
  }
}

/**
 * Read how a file is locked, as untrusted as any file.
 *
 * Throws CopyProblem for a way that we do not use, too few rounds to be safe, or so many that they
 * would keep the page busy.
 */
export function readLock(file: { locked: unknown }): [header: LockHeader, content: string] {
  const { format, version, locked, content } = file as unknown as LockedCopy;
  if (Number(version) > 1) throw new CopyProblem(NEWER);
  const { cipher, derivation, rounds, salt, iv } = Object(locked) as LockHeader;
  const isKnown =
    typeof format === "string" &&
    version === 1 &&
    cipher === CIPHER &&
    derivation === DERIVATION &&
    countBytes(salt) === SALT_BYTES &&
    countBytes(iv) === IV_BYTES &&
    countBytes(content) > 0;
  if (!isKnown || !Number.isSafeInteger(rounds)) throw new CopyProblem(REFUSED);
  if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
    throw new CopyProblem(
      `${REFUSED} It asks for ${rounds.toLocaleString("en-GB")} rounds, and between ` +
        `${ROUNDS.toLocaleString("en-GB")} and ${MOST_ROUNDS.toLocaleString("en-GB")} are safe.`,
    );
  }
  return [{ format, version, cipher, derivation, rounds, salt, iv }, content];
}

/**
 * Unlock a copy's text. Throws CopyProblem with one message for a wrong phrase and a damaged file:
 * the cipher cannot tell them apart, and neither should whoever guesses.
 */
export async function unlockCopy(
  [header, content]: [LockHeader, string],
  phrase: string,
): Promise<string> {
  const key = await deriveKey(phrase, header);
  try {
    const text = await crypto.subtle.decrypt(describeCipher(header), key, fromBase64(content));
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    throw new CopyProblem(WRONG);
  }
}
