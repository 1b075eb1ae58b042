import {describe, expect, it} from 'vitest';
import type {Post} from '#core/archive/archive';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {bareAccusationsIn, rulingsIn, sentencesOf, settledAccusationsIn} from '../support/cautions';
import {ALLOWED, CAUTIONS, HELD_BACK, NO_LIST, type Caution} from './cautions';

/**
 * The cautions that come with the facts of the archive, on the words of the posts concerned. Each is shown to turn red:
 * a bad sentence is planted in the words of the post, or what it must say is taken out.
 */

const {archive} = await readArchive(ROOT);
const finder = finderOf(toPublished(archive));

const textOf = ({title, description, body}: Post) => `${title}.\n\n${description}\n\n${body.markdown}`;
const wordsOf = (post: Post) => sentencesOf(textOf(post)).join(' ');
const addressesOf = ({sources}: Post) =>
  sources.flatMap((id) => {
    const {URL, custom} = finder.resource(id)!;
    return [URL, custom.verified_at].filter((address) => address !== undefined);
  });

/** The post of an item: by its day, and by the address of one of its sources. */
function postsOf(item: string): Post[] {
  const [day, address] = ALLOWED[item]!;
  return archive.posts.filter((post) => post.date === day && addressesOf(post).some((url) => url.includes(address)));
}

describe('what is published', () => {
  it('is 29 posts or more', () => {
    expect(archive.posts.length).toBeGreaterThanOrEqual(29);
    expect(Object.keys(ALLOWED)).toHaveLength(29);
  });

  it.each(Object.keys(ALLOWED))('%s has its post, and only one', (item) => {
    expect(postsOf(item).map(({id}) => id)).toHaveLength(1);
  });

  describe.each(Object.entries(HELD_BACK))('%s waits for a check', (_, [mark, bad]) => {
    it('no post bears its words or comes from its page', () => {
      const told = archive.posts.filter((post) => mark.test([wordsOf(post), ...addressesOf(post)].join('\n')));
      expect(told.map(({id}) => id)).toEqual([]);
    });

    it('it would be seen', () => {
      expect(bad).toMatch(mark);
    });
  });
});

function breaks(words: string, {must, never}: Caution): boolean {
  return (must !== undefined && !must.test(words)) || (never !== undefined && never.test(words));
}

describe.each(CAUTIONS)('$item: $caution', (caution) => {
  const words = wordsOf(postsOf(caution.item)[0]!);

  it('is kept', () => {
    expect(breaks(words, caution), words).toBe(false);
  });

  it.each(caution.bad)('would turn red: %s', (bad) => {
    const planted = caution.must ? words.replace(new RegExp(caution.must, 'giu'), bad) : `${words} ${bad}`;
    expect(planted).not.toBe(words);
    expect(breaks(sentencesOf(planted).join(' '), caution)).toBe(true);
  });
});

describe.each(Object.entries(NO_LIST))('%s: no list of signatories', (item, names) => {
  const post = postsOf(item)[0]!;
  const named = (words: string) => names.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(words));

  it('in its words', () => {
    expect(named(wordsOf(post))).toEqual([]);
  });

  it('in what it is tied to', () => {
    expect(post.people).not.toContain('le-mouton-numerique');
  });

  it.each(names)('would be seen: %s', (name) => {
    expect(named(`Parmi les signataires : ${name}, et d’autres.`)).toContain(name);
  });
});

/** Everything the archive says in its own words, by the file that says it. */
const said: readonly (readonly [file: string, text: string])[] = [
  ...archive.posts.map((post) => [post.file, textOf(post)] as const),
  ...archive.pages.map(
    ({file, title, description, body}) => [file, `${title}.\n\n${description}\n\n${body.markdown}`] as const,
  ),
  ...archive.sessions.map(({file, summary}) => [file, summary?.markdown ?? ''] as const),
  ...archive.terms.map(({file, definition}) => [file, definition.markdown] as const),
  ...archive.resources.map(({file, custom}) => [file, `${custom.abstract_fr}\n\n${custom.note_fr ?? ''}`] as const),
  ...archive.themes.map(({file, description}) => [file, description] as const),
];

describe('nothing says that the Conseil d’État ruled on the algorithm of the Cnaf', () => {
  it('in all the words of the archive', () => {
    expect(said.length).toBeGreaterThan(300);
    expect(said.flatMap(([file, text]) => rulingsIn(sentencesOf(text)).map((words) => `${file}: ${words}`))).toEqual(
      [],
    );
  });

  it.each([
    'Le Conseil d’État a jugé l’algorithme contraire au RGPD.',
    'Le Conseil d’État tranche : l’outil doit disparaître.',
    'Le Conseil d’État a finalement annulé la notation.',
    'Le Conseil d’État, saisi par quinze organisations, sanctionne la Cnaf.',
    'L’algorithme de la Cnaf est sanctionné par le Conseil d’État.',
    'La décision du Conseil d’État sur la Cnaf est tombée.',
    'Par un arrêt rendu par le Conseil d’État, la Cnaf doit cesser.',
    'Le recours des organisations a été rejeté.',
    'Le Conseil d’État n’a pas annulé l’algorithme de la Cnaf.',
    'Aucune décision du Conseil d’État n’a été rendue.',
    'La justice interdit l’algorithme de la Cnaf.',
    'La plus haute juridiction administrative donne raison aux associations.',
    'Le Conseil d’État est saisi par quinze organisations. Il a annulé l’algorithme.',
    'Comme pour les titres de séjour, le Conseil d’État a jugé l’algorithme de la Cnaf illégal.',
    'La Cnaf a été condamnée à retirer son outil.',
    'Les requérants ont gagné devant le Conseil d’État.',
    'Le Conseil d’État désavoue la Cnaf.',
    'Les Sages du Palais-Royal censurent la notation.',
    'Les associations ont obtenu gain de cause.',
    'Le tribunal a débouté les requérants.',
    'Les juges ont donné raison à la coalition.',
    'La Cnaf a perdu.',
  ])('would be seen: %s', (words) => {
    expect(rulingsIn(sentencesOf(words))).toHaveLength(1);
  });

  it.each([
    'Nous n’avons trouvé aucune décision du Conseil d’État sur cet algorithme.',
    'Quinze organisations contestent l’outil devant le Conseil d’État.',
    'La coalition qui a saisi le Conseil d’État juge l’outil injuste.',
    'Saisi par des associations, le Conseil d’État se prononce le 3 juin 2022 sur les titres de séjour.',
    'Un avis n’est pas un jugement : il ne tranche pas l’affaire.',
    'Le Défenseur des droits donne un avis dans l’affaire. Il juge l’outil injuste.',
    'L’article a pour titre « Le Conseil d’État a jugé ».',
    'Une enquête de Lighthouse Reports condamne un outil suédois.',
    'Un seuil plus haut ferait gagner du temps aux agents.',
  ])('lets through: %s', (words) => {
    expect(rulingsIn(sentencesOf(words))).toEqual([]);
  });
});

describe('that a tool is illegal, discriminatory or fraudulent is always somebody’s word', () => {
  it('in all posts', () => {
    const posts = archive.posts.flatMap((post) =>
      bareAccusationsIn(sentencesOf(textOf(post))).map((words) => `${post.file}: ${words}`),
    );
    expect(posts).toEqual([]);
  });

  it('wherever else the archive speaks of the Caf in its own words', () => {
    const elsewhere = said
      .filter(([file]) => !/^(?:blog|docs\/ressources)\//.test(file))
      .flatMap(([file, text]) =>
        bareAccusationsIn(sentencesOf(text).filter((words) => /\bC(?:naf|af)\b/i.test(words))).map(
          (words) => `${file}: ${words}`,
        ),
      );
    expect(elsewhere).toEqual([]);
  });

  it('in all abstracts, which tell what a work says: never in passing, as if it were settled', () => {
    const settled = said.flatMap(([file, text]) =>
      settledAccusationsIn(sentencesOf(text)).map((words) => `${file}: ${words}`),
    );
    expect(settled).toEqual([]);
  });

  it.each([
    'L’algorithme de la Cnaf est illégal.',
    'L’algorithme discriminatoire de la Caf est contesté, et des associations demandent son arrêt.',
    'Quinze organisations contestent l’algorithme illégal de la Cnaf.',
    'Selon Next, quinze organisations attaquent l’outil, discriminatoire, de la Cnaf.',
    'La notation discrimine les mères seules.',
    'L’algorithme fraude.',
    'Quinze organisations contestent cet outil, qui est discriminatoire.',
    'L’outil de la Cnaf viole le RGPD.',
    'La notation est contraire au droit.',
    'L’outil est illégal pour les plus pauvres.',
    'La Cnaf emploie un calcul frauduleux.',
    'Cette notation est une discrimination indirecte.',
    'L’outil de la Cnaf enfreint la loi.',
    'La notation ne respecte pas le RGPD.',
    'L’algorithme cible injustement les mères seules.',
    'L’algorithme est sexiste.',
    'La Caf emploie un outil raciste.',
    'Ces contrôles sont abusifs.',
    'Quinze organisations contestent l’outil abusif de la Cnaf.',
  ])('would be seen: %s', (words) => {
    expect(bareAccusationsIn(sentencesOf(words))).toHaveLength(1);
  });

  it.each([
    'Selon les organisations, l’outil est discriminatoire.',
    'L’annonce qualifie l’algorithme de discriminatoire : c’est la thèse de la coalition, que la Cnaf conteste.',
    'Il lui demande de dire si les critères de l’algorithme sont discriminatoires.',
    'Pour la coalition, l’outil est illégal.',
    'Son titre parle de critères « clairement illégaux ».',
    'L’Assurance maladie nie toute discrimination.',
    'La lutte contre la fraude coûte cher.',
    'Un rapport sur les algorithmes de contrôle de la fraude.',
  ])('lets through: %s', (words) => {
    expect(bareAccusationsIn(sentencesOf(words))).toEqual([]);
  });
});
