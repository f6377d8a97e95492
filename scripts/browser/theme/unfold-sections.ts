/** Each section's button in the menu shows and hides the section's pages. */
export function unfoldSections(): void {
  for (const button of document.querySelectorAll("[data-theme-section]")) {
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!isOpen));
    });
  }
}
