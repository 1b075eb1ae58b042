import {offerLowerCase} from './lower-case';

/**
 * A page that has another address: the reader is taken there at once, with the `?…` and `#…` that led here. On the page of
 * what is not found nothing says which: it is offered.
 */
class Moved extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link) location.replace(link.href + location.search + location.hash);
    else offerLowerCase(this);
  }
}

export const define = () => customElements.define('archive-moved', Moved);
