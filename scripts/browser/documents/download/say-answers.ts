/** Say how many answers these are: "1 answer", "6 answers". */
export const sayAnswers = (count: number): string =>
  `${count} ${count === 1 ? "answer" : "answers"}`;
