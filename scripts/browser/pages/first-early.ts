/**
 * The few lines of a page that is about to show what is kept here: those of every page, and beside them
 * it is read, while the scripts come that show it (read-early.ts). In other pages it would only weigh.
 */
import "./first";
import { oncePainted } from "../lazy/once-painted";
import { readEarly } from "../overview/facts/read-early";

const database = document.querySelector<HTMLElement>("[data-read-early]")?.dataset.readEarly;
// As the first lines have seen, anything is kept.
const isKept = document.documentElement.classList.contains("has-kept");
if (database && isKept) readEarly(database, oncePainted);
