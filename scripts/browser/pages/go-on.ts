/**
 * The strip for whoever comes back: what they go on with.
 *
 * This script is asked for only where the first one has seen that this browser keeps anything
 * (first.ts), so a first visit does not pay for it.
 */

import { hideStrip, showStrip } from "../go-on/show-strip";
import { hearTabs } from "../saving/tabs/call-tabs";
import { shareBetweenTabs } from "../saving/tabs/share-between-tabs";

const strip = document.querySelector<HTMLElement>("[data-go-on]");
if (strip) {
  let showing = Promise.resolve();
  const look = (): void => {
    // Where storage is blocked or the network is gone, the page is as on a first visit.
    showing = showing.then(() => showStrip(strip)).catch(hideStrip);
  };
  shareBetweenTabs(strip.dataset.goOn, "all", look);
  hearTabs(look);
  look();
}
