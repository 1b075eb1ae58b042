import {TAKE_UP} from '#core/explain/take-up';
import {addSliders} from './sliders';

/** The rate of non-take-up, with its two counts and the mistake on one of them to set. */
class TakeUp extends HTMLElement {
  connectedCallback(): void {
    if (!this.querySelector('form')) addSliders(this, TAKE_UP);
  }
}

export const define = () => customElements.define('archive-take-up', TakeUp);
