import {SCORE} from '#core/explain/score';
import {addSliders} from './sliders';

/** The logistic curve, with a file and a threshold to set. */
class Score extends HTMLElement {
  connectedCallback(): void {
    if (!this.querySelector('form')) addSliders(this, SCORE);
  }
}

export const define = () => customElements.define('archive-score', Score);
