import {ALARMS} from '#core/explain/alarms';
import {addSliders} from './sliders';

/** The figure of the false alarms, with its rates to set. */
class Alarms extends HTMLElement {
  connectedCallback(): void {
    if (!this.querySelector('form')) addSliders(this, ALARMS);
  }
}

export const define = () => customElements.define('archive-alarms', Alarms);
