/** The entries of a series: fetched once anything is answered. */

export { showSeries } from "./show-series";
