/** A page with code: a button on each block of it. */

import { offerCode } from "../theme/offer-code";

offerCode();
