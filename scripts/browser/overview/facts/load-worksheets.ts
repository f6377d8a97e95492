import { PartProblem } from "../../lazy/load-part";
import type { DescribedWorksheet } from "./described-worksheet";

let loaded: Promise<DescribedWorksheet[]> | undefined;

async function load(address: string): Promise<DescribedWorksheet[]> {
  const response = await fetch(address);
  if (!response.ok) throw new PartProblem(`The list of worksheets answers ${response.status}.`);
  return response.json();
}

/** Load what the site says of its worksheets, once; what failed is loaded anew the next time. */
export async function loadWorksheets(address: string): Promise<DescribedWorksheet[]> {
  loaded ??= load(address);
  try {
    return await loaded;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}
