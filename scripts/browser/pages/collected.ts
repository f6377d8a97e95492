/** The script of the page that reads many handed-in files together. */

import { findCollected } from "../collected/collected-page";
import { offerReading } from "../collected/offer-reading";

const page = findCollected();
if (page) offerReading(page);
