/** What few pages have to say of the site's copy, fetched where it is said (offline/tell-offline.ts). */

export { showHomeScreen } from "./show-home-screen";
export { showNewer } from "./show-newer";
