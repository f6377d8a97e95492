/** The privacy page's own script: *Remove all from this device*. The page reads and works without it. */

import { clearDevice } from "../clearing/clear-device";
import { showAlerts } from "../dialogs/show-alert";

const PROBLEM = "clear-device";

for (const frame of document.querySelectorAll<HTMLElement>("[data-device]")) {
  const button = frame.querySelector<HTMLButtonElement>("[data-device-action='clear']");
  const place = frame.querySelector<HTMLElement>("[data-worksheet-alert]");
  const { worksheetDatabase: database, worksheetFormat: format } = frame.dataset;
  if (!button || !place || !database || !format) continue;
  const alerts = showAlerts(place, button);
  const act = () => void clearDevice({ database, format, frame, alerts }).catch(fail);
  const fail = (): void =>
    alerts.show({
      key: PROBLEM,
      title: "Nothing could be removed just now",
      words: ["If trying again does not help, load this page again first."],
      actions: [{ words: "Try again", act }],
      takesFocus: true,
    });
  button.addEventListener("click", act);
  button.hidden = false;
}
