/** Why a file is not taken, in words for the person who chose it. */
export class CopyProblem extends Error {}
