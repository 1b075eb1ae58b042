/** Must be the key that the inline script of the page head reads. */
const KEY = 'archive-scheme';

const CHOICES = [
  ['', 'Comme l’appareil'],
  ['light', 'Clair'],
  ['dark', 'Sombre'],
] as const;

/** Choice of colours: the device's own, light or dark; kept in this browser only. */
class SchemeChoice extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const label = document.createElement('label');
    label.textContent = 'Couleurs ';
    const select = document.createElement('select');
    const chosen = document.documentElement.dataset.scheme ?? '';
    for (const [value, words] of CHOICES) select.add(new Option(words, value, false, value === chosen));
    select.addEventListener('change', () => choose(select.value));
    label.append(select);
    this.append(label);
  }
}

function choose(value: string): void {
  if (value) document.documentElement.dataset.scheme = value;
  else delete document.documentElement.dataset.scheme;
  try {
    if (value) localStorage.setItem(KEY, value);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage refused by the reader: the choice holds for this page only.
  }
}

export const define = () => customElements.define('archive-scheme', SchemeChoice);
