import {describe, expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {type AskedPost, draftPost} from '#core/archive/draft-post';
import {writePost} from '#core/formats/post/write';
import {checkFiles, validFiles} from '../../../support/archive-of';

const files = await validFiles();
const {archive} = assembleArchive(files);
const GOOD: AskedPost = {
  title: 'Le guichet rouvre',
  date: '2026-11-24',
  sources: ['programme-exemple', 'livre-exemple', 'programme-exemple'],
  tags: ['guichets'],
};
const refusalsOf = (asked: Partial<AskedPost>) =>
  draftPost({...GOOD, ...asked}, archive).refusals.map((refusal) => refusal.replaceAll(/[\u00A0\u202F]/g, ' '));

describe('a post that is asked for', () => {
  it('is drafted when nothing is missing', () => {
    expect(draftPost(GOOD, archive)).toEqual({
      refusals: [],
      draft: {
        title: 'Le guichet rouvre',
        slug: 'le-guichet-rouvre',
        date: '2026-11-24',
        tags: ['guichets'],
        sources: ['programme-exemple', 'livre-exemple'],
      },
    });
  });

  it.each<[Partial<AskedPost>, string]>([
    [{title: ''}, 'Il manque le titre : écrivez-le entre guillemets droits, juste après « -- ».'],
    [{title: ' \n'}, 'Il manque le titre : écrivez-le entre guillemets droits, juste après « -- ».'],
    [{title: 'Un\u202Etitre'}, 'Le titre contient un caractère invisible : retapez-le à la main.'],
    [{title: 'é'.repeat(201)}, 'Le titre compte 201 signes : 200 au plus. Le reste va dans la description.'],
    ...['archives', 'etiquettes', 'suite', 'auteurs'].map((title): [Partial<AskedPost>, string] => [
      {title},
      `L’adresse /actualites/${title}/ est celle d’une page du site : donnez un autre titre.`,
    ]),
    [{date: undefined}, 'Il manque la date : ajoutez le jour de l’événement, par exemple --date 2022-10-22.'],
    ...['2026-02-30', '2026', '2026-11', '24/11/2026', '../2026-11-24'].map((date): [Partial<AskedPost>, string] => [
      {date},
      `La date « ${date} » n’existe pas ou n’est pas écrite comme il faut : écrivez par exemple 2022-10-22.`,
    ]),
    [
      {sources: []},
      'Il manque une source : ajoutez --source et le nom d’une fiche de docs/ressources, sans « .yaml ».',
    ],
    [
      {sources: ['programme-exempel']},
      'Il n’y a aucune ressource du nom de « programme-exempel » : vouliez-vous écrire « programme-exemple » ?',
    ],
    [
      {sources: ['programme-exemple', '../x']},
      'Il n’y a aucune ressource du nom de « ../x » : créez d’abord sa fiche dans docs/ressources.',
    ],
    [{tags: []}, 'Il manque une étiquette : ajoutez --etiquette et son nom, en voici la liste : guichets, rencontres.'],
    [{tags: ['guichet']}, 'Il n’y a aucune étiquette du nom de « guichet » : vouliez-vous écrire « guichets » ?'],
    [
      {tags: ['guichets', 'droit']},
      'Il n’y a aucune étiquette du nom de « droit » : en voici la liste : guichets, rencontres.',
    ],
    [
      {title: 'Une nouvelle\u202F!'},
      'L’adresse /actualites/une-nouvelle/ est déjà celle de blog/2022-10-22-une-nouvelle.md : donnez un autre titre.',
    ],
  ])('is refused with %j', (asked, refusal) => {
    expect(refusalsOf(asked)).toEqual([refusal]);
    expect(draftPost({...GOOD, ...asked}, archive).draft).toBeUndefined();
  });

  it('is told all that is wrong at once', () => {
    expect(refusalsOf({title: '', date: undefined, sources: [], tags: []})).toHaveLength(4);
  });

  it('is refused at the address of a model that nobody has filled in', () => {
    const {draft} = draftPost(GOOD, archive);
    const {unread} = assembleArchive([...files, writePost(draft!)]);
    const {refusals} = draftPost({...GOOD, date: '2026-12-01'}, archive, unread);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain('blog/2026-11-24-le-guichet-rouvre.md');
  });
});

describe('the model of a post', () => {
  const model = writePost(draftPost(GOOD, archive).draft!);
  const rulesOf = (text: string) =>
    checkFiles([...files, {...model, text}]).problems.map(({rule, file}) => [file, rule]);

  it('is refused by the check as long as it has no words', () => {
    expect(rulesOf(model.text)).toEqual([
      [model.path, 'record/missing'],
      [model.path, 'post/no-words'],
    ]);
  });

  it('passes once its description and its text are written', () => {
    const described = model.text.replace('description: ""', 'description: "Le guichet rouvre : enfin."');
    expect(rulesOf(described)).toEqual([[model.path, 'post/no-words']]);
    expect(rulesOf(described.replace(/<!-- Ici.*? -->/, 'Le guichet rouvre, selon le programme.'))).toEqual([]);
  });
});
