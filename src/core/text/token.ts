/** A word of a text as search knows it. Offsets count UTF-16 units in the text, end excluded. */
export interface Token {
  /** Folded, as it is written: « algorithmes ». */
  readonly form: string;
  /** What its plural and its feminine share with it. */
  readonly stem: string;
  /**
   * Its rank among the words of the text. Several tokens share one when one writing says several words: masculine and
   * feminine of « usager·es », the whole and the first part of « sous-traitance ».
   */
  readonly position: number;
  /** How many positions it stands for: 2 for the whole of « sous-traitance », 1 for most. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
}
