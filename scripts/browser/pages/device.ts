/** The privacy page's own script: *Remove all from this device*. The page reads and works without it. */

import { clearDevice } from "../clearing/clear-device";
import { attempt } from "../dialogs/attempt";
import { showAlerts } from "../dialogs/show-alert";

const TROUBLE = {
  key: "clear-device",
  title: "Nothing could be removed just now",
  words: ["If trying again does not help, load this page again first."],
};

for (const frame of document.querySelectorAll<HTMLElement>("[data-device]")) {
  const button = frame.querySelector<HTMLButtonElement>("[data-device-action='clear']");
  const place = frame.querySelector<HTMLElement>("[data-worksheet-alert]");
  const { worksheetDatabase: database, worksheetFormat: format } = frame.dataset;
  if (!button || !place || !database || !format) continue;
  const alerts = showAlerts(place, button);
  const clear = () => clearDevice({ database, format, frame, alerts });
  button.addEventListener("click", () => attempt(alerts, TROUBLE, clear));
  button.hidden = false;
}
