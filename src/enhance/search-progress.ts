import {element} from './element';

/** How long before a reader is told how much has come, in milliseconds. */
const SLOW = 1_000;

/** What is told of an answer that is awaited. Seen, not heard at each step: the status says the answer once. */
export class SearchProgress {
  readonly line = element('p', 'search-progress');
  private since = 0;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.line.setAttribute('aria-hidden', 'true');
  }

  begin(): void {
    this.since = performance.now();
    this.patience = setTimeout(() => (this.line.textContent = 'La réponse se fait attendre…'), SLOW);
  }

  /** `received`: bytes. */
  tell(received: number): void {
    if (performance.now() - this.since < SLOW) return;
    this.line.textContent = `Le réseau est lent\u00A0: ${Math.ceil(received / 1000)}\u00A0ko reçus…`;
  }

  end(): void {
    clearTimeout(this.patience);
    this.line.textContent = '';
  }
}
