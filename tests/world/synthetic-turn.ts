import type {Turn} from '../../src/core/model/transcript';

/**
 * Words of no one that other tools would take for marks: « Done when » 2 of the issue on transcripts. The tests look for
 * each of them, as it is, in the built pages.
 */
export const SYNTHETIC = [
  'Paroles synthétiques, écrites par les tests\u00A0: rien n’y est une marque.',
  '# pas un titre, ## ni ceci, #MeToo non plus',
  '**Pas un nom** [x](y) et ![x](y), *à demi, 2 * 3 * 4, étudiant*e*s',
  'une flèche -->, un <b>élément</b>, <script>alert(1)</script>, un commentaire <!-- ici -->, R&D, &amp; et &lt;',
  'une formule $a_1$ à 10 $ ou 20 $, {accolades}, {#t-7f3k2}, ${valeur}, `code`, un \\antislash et \\[rires]',
  'une famille 👩\u200D👩\u200D👧, un drapeau 🇫🇷, deux écritures\u00A0: שלום עולם puis مرحبا بالعالم, et la suite',
  'des espaces fines\u202F: «\u202Foui\u202F», 12\u202F000, et insécables\u00A0: «\u00A0non\u00A0»',
];

/** The turn of the first session that says them, one paragraph each. */
export function syntheticTurn(code: string): Turn {
  return {
    code,
    label: 'Modération',
    kind: 'speech',
    paragraphs: SYNTHETIC.map((text) => [{kind: 'words', text}]),
    line: 1,
  };
}
