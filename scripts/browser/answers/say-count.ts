/** Say how many there are: "1 answer", "3 answers". */
export const sayCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
