import type {CommanderStatic} from 'commander';
import {LINKS_FILE} from '#core/links/read';
import {isBroken, LINK_WORDS, tellState, type LinkClass, type LinkState} from '#core/links/state';
import {givenToPages, settings} from '../../settings';
import {askLinks, type LinkReport} from './ask-links';
import {CLOCK} from './link-clock';
import {count} from './report';
import {run} from './run';

/** `npm run liens`: asks every link of the bibliography; exit 1 when one is broken. */
export function addLinks(cli: CommanderStatic, siteDir: string): void {
  cli
    .command('liens')
    .description(
      'Ouvre un à un, sur Internet, les liens des ressources et note ce qu’ils sont\u202F; interrompue, elle reprend où elle s’était arrêtée',
    )
    .action(() =>
      run(async () => {
        const {contact} = settings;
        const {site} = givenToPages(settings);
        if (!contact && !site) console.log(`${NOBODY}\n`);
        const onAnswer = (state: LinkState, left: number) => console.log(tellAnswer(state, left));
        const report = await askLinks({siteDir, agent: agentOf({contact, site}), clock: CLOCK, onAnswer});
        console.log(tellReport(report));
        if (report.states.some(isBroken)) process.exitCode = 1;
      }),
    );
}

const NOBODY =
  'Les sites interrogés ne sauront pas à qui écrire\u00A0: donnez au moins une adresse de contact (variable ARCHIVE_CONTACT).';

/** What sites see in their logs: that a robot came, whose, and where to write. Only characters that a header may hold. */
export function agentOf({contact, site}: {contact: string; site: string}): string {
  const about = [site && `+${site}/`, contact].filter((each) => each !== '').join('; ');
  const whole = `archive-dematerialiser-link-checker/1${about && ` (${about})`}`;
  return whole.replace(/[^\x20-\x7E]/g, '');
}

function tellAnswer(state: LinkState, left: number): string {
  return `${state.url}  ${tellState(state)}${left > 0 ? `  (encore ${left})` : ''}`;
}

/** How many links are of each class, then those that do not simply answer. */
export function tellReport({states, resumed, left}: LinkReport): string {
  const classes = (Object.keys(LINK_WORDS) as LinkClass[]).map(
    (name) => [LINK_WORDS[name], states.filter(({state}) => state === name)] as const,
  );
  const counts = classes.filter(([, of]) => of.length > 0).map(([words, of]) => `${of.length}\u00A0: ${words}`);
  const toSee = states.filter(({state}) => state !== 'answers');
  const blocks = [
    `${count(states.length, 'lien')}${resumed > 0 ? `, dont ${resumed} d’avant l’interruption` : ''}.`,
    ...(counts.length > 0 ? [counts.join('\n')] : []),
    ...(toSee.length > 0 ? [`À regarder\u00A0:\n${toSee.map(tellSeen).join('\n')}`] : []),
    ...(left.length > 0
      ? [`Pas demandés, leur site veut qu’on attende davantage\u202F; relancez plus tard\u00A0:\n${left.join('\n')}`]
      : []),
    `Écrit\u00A0: ${LINKS_FILE}. Ajoutez ce fichier à votre envoi.`,
  ];
  return `\n${blocks.join('\n\n')}`;
}

function tellSeen(state: LinkState): string {
  return `${state.url}  ${tellState(state)}${state.state === 'moved' ? ` → ${state.to}` : ''}`;
}
