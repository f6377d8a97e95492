import { paperColours } from "./paper-colours";

/** One of the colours of what is printed, as Word writes it: `1F2A2E`. */
export function wordColour(name: keyof typeof paperColours): string {
  const parts = paperColours[name].map((part) => Math.round(part * 255));
  return parts.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join("");
}
