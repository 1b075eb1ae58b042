import {asked, putInAddress} from './transcript-address';
import {ownWords, type Turns} from './transcript-turns';

/** Choosing whose turns are shown: without scripts, styles do it; here the turns are hidden, and the choice joins the address. */
export class Voices {
  /** The first one, without value, is everybody; the others' values are those of the address. */
  private readonly choices: readonly HTMLInputElement[];
  private applied = 0;

  constructor(
    host: HTMLElement,
    private readonly turns: Turns,
    private readonly onChange: (said: string) => void,
  ) {
    this.choices = [...host.querySelectorAll<HTMLInputElement>('input[name="voix"]')];
    for (const choice of this.choices) choice.addEventListener('change', () => this.apply({atOnce: false}));
  }

  fromAddress(): void {
    const voice = asked('voix');
    this.choose(
      Math.max(
        0,
        this.choices.findIndex(({value}) => value === voice),
      ),
    );
  }

  showAll(): void {
    this.choose(0);
  }

  private choose(rank: number): void {
    const choice = this.choices[rank];
    if (!choice || (rank === this.applied && choice.checked)) return;
    choice.checked = true;
    this.apply({atOnce: true});
  }

  private apply({atOnce}: {atOnce: boolean}): void {
    this.applied = this.choices.findIndex(({checked}) => checked);
    const choice = this.choices[this.applied]!;
    this.turns.keep(this.applied > 0 ? choice.id : undefined, atOnce);
    putInAddress('voix', choice.value);
    const {length} = this.turns.shown;
    this.onChange(`${nameOfVoice(choice)}\u00A0: ${length} ${length > 1 ? 'tours' : 'tour'} de parole.`);
  }
}

function nameOfVoice({labels}: HTMLInputElement): string {
  return ownWords(labels?.[0]);
}
