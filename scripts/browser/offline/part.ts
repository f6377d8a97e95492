/** What keeps a copy of the site for use without a network: fetched once a page has been shown. */
export { removeSiteCopy } from "../storage/remove-site-copy";
export { keepSite } from "./keep-site";
