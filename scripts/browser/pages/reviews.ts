/** The script of the page that lists when each page is to be checked. */

import { markOverdue } from "../reviews/mark-overdue";

for (const list of document.querySelectorAll<HTMLElement>("[data-reviews]")) markOverdue(list);
