type Child = Node | string;

/**
 * Make an element with attributes and children; strings become text, never HTML.
 *
 * Everything the script adds to a page is made here, so nothing that a person or a file wrote
 * can ever be read as markup.
 */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Make a button that does one thing. */
export function makeButton(words: Child, kind: string, act: () => void): HTMLButtonElement {
  const button = makeElement("button", { type: "button", class: kind }, words);
  button.addEventListener("click", act);
  return button;
}
