import { readScheme, rememberScheme, type Scheme } from "./remember-scheme";

const NEXT: Record<Scheme, Scheme> = { automatic: "light", light: "dark", dark: "automatic" };

function show(button: HTMLElement, scheme: Scheme): void {
  const page = document.documentElement;
  if (scheme === "automatic") delete page.dataset.scheme;
  else page.dataset.scheme = scheme;
  const name = button.querySelector("[data-theme-scheme-name]");
  if (name) name.textContent = scheme;
  button.title = `Colours: ${scheme}`;
}

/** Let people choose light, dark or what their system says, by one button that goes round. */
export function chooseScheme(): void {
  const button = document.querySelector<HTMLElement>("[data-theme-scheme]");
  if (!button) return;
  button.hidden = false;
  show(button, readScheme());
  button.addEventListener("click", () => {
    const next = NEXT[readScheme()];
    show(button, next);
    rememberScheme(next);
  });
}
