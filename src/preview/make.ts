import { hasChinese, runsOf } from "../catalog/scripts.ts";

/**
 * An element with properties and content. Text goes in as text, so nothing of the catalog can become markup; what is
 * Chinese on a page in another language is marked, so that it is read aloud as Chinese.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  const isMarked = element.lang !== "" || document.documentElement.lang.startsWith("zh");
  element.append(...(isMarked ? content : content.flatMap((part) => marked(part, element))));
  return element;
}

function marked(part: Node | string, element: HTMLElement): (Node | string)[] {
  if (typeof part !== "string" || !hasChinese(part)) return [part];
  if (element instanceof HTMLOptionElement) {
    // It can hold nothing but text.
    element.lang = "zh-CN";
    return [part];
  }
  return runsOf(part).map(({ text, chinese }) => (chinese ? make("span", { lang: "zh-CN" }, text) : text));
}
