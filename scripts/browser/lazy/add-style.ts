/** Where each style that no page holds stands beside the scripts; the bundle writes it in. */
declare const STYLE_ADDRESSES: Readonly<Record<string, string>>;

/** Lay a style over the page, and return once it is there. `scripts` is the folder of the scripts. */
export function addStyle(name: string, scripts: string | URL): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(STYLE_ADDRESSES[name] ?? "", scripts).href;
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error("a style could not be loaded"));
    };
  });
}
