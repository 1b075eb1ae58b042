/** A page that has another address: the reader is taken there at once, with the `?…` and `#…` that led here. */
class Moved extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link) location.replace(link.href + location.search + location.hash);
  }
}

export const define = () => customElements.define('archive-moved', Moved);
