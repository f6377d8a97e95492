/** Let the browser take what a person did meanwhile, and paint, before a long work goes on. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
