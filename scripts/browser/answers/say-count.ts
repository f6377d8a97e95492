/** Say how many there are: "1 answer", "3 answers"; `several` is for what takes no s. */
export const sayCount = (count: number, noun: string, several = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : several}`;
