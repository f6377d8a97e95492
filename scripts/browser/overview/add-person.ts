import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";
import { makeCancel, makeSubmit } from "../dialogs/make-submit";
import { turnPages } from "../dialogs/turn-pages";
import { addStyle } from "../lazy/add-style";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { tellTabs } from "../saving/tabs/tell-tabs";
import { keepRelationship } from "../storage/list-relationships";
import { makeName } from "../storage/make-name";
import { openBriefly } from "../storage/open-briefly";
import { isNewer } from "../storage/open-database";
import { askPerson } from "../whose/ask-person";
import type { View } from "./view";

const PROBLEM = "add-person";

async function keep({ page }: View, relationship: Relationship): Promise<void> {
  const database = await openBriefly(page.database);
  try {
    if (isNewer(database)) throw new Error("A newer version of the guide keeps this");
    await keepRelationship(database, relationship);
  } finally {
    database.close();
  }
  tellTabs(page.database, [relationship.id]);
}

/** Keep somebody new, and say so. */
async function add(view: View, relationship: Relationship): Promise<void> {
  const { alerts, status } = view.page;
  try {
    await keep(view, relationship);
    alerts.hide(PROBLEM);
  } catch {
    alerts.show({
      key: PROBLEM,
      title: "Nobody was added",
      words: ["This browser could not keep it just now."],
      actions: [{ words: "Try again", act: () => void add(view, relationship) }],
      takesFocus: true,
    });
    return;
  }
  await view.look();
  status.textContent = `Added: ${sayPair(relationship)}.`;
}

/** Ask who is new, and which of the two the person is. */
export async function addPerson(view: View): Promise<void> {
  // It mostly lies here already; what cannot be had is asked without.
  await addStyle("dialogs", import.meta.url).catch(() => undefined);
  const { frame, roles } = view.page;
  const known = [...view.work.people, ...view.work.ended];
  const names = known.flatMap(({ relationship }) => relationship?.name ?? []);
  const person = askPerson(roles, names);
  const pages = turnPages(frame, "add-person");
  const save = (event: Event): void => {
    event.preventDefault();
    const found = person.read();
    if (!found) return;
    pages.close();
    void add(view, { id: makeName(), ...found, begun: nameToday() });
  };
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "", autocomplete: "off" },
    person.element,
    makeElement("div", { class: "worksheet-buttons" }, makeSubmit("Add"), makeCancel(pages)),
  );
  form.addEventListener("submit", save);
  pages.turn("Whom do you work with?", form);
}
