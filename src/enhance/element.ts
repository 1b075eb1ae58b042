/** An element with its class and what it holds; text stays text. */
export function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button, with its words and what it does. */
export function button(words: string | readonly (Node | string)[], act: () => void): HTMLElement {
  const made = element('button', '', ...(typeof words === 'string' ? [words] : words));
  made.setAttribute('type', 'button');
  made.addEventListener('click', act);
  return made;
}
