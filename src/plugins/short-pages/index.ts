import fs from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {citedArchive} from '#core/citation/session-items';
import type {Published} from '#core/consent/filter';
import {turnCites} from '#core/view/cite-passage';
import type {FilePage} from '#core/view/file-page';
import {formerPagesOf} from '#core/view/former-address';
import {headsJson, HEADS, ledgerAddress, REGISTER_ADDRESS} from '#core/view/register';
import {shortPagesOf} from '#core/view/short-page';
import type {ShortPageSite} from '#core/view/short-page-context';
import {cardText, toSocialCards} from '#core/view/social-card';
import {settings} from '../../settings';
import {theFormatter} from '../citations/format';
import {answerInDevelopment, type DevApp, type DevFiles} from './dev-server';
import {readFrame, type SiteFacts} from './frame';
import {lighten} from './lighten';
import {readPublishedLedger} from './register-files';
import {writePages} from './write-pages';
import {writeSitemaps} from './write-sitemaps';

/**
 * What answers outside the framework's router, so that it costs readers of other pages nothing: a short page for each
 * code, the former addresses, and the published ledgers.
 */
export default function shortPagesPlugin({siteConfig, baseUrl}: LoadContext): Plugin {
  const root = siteConfig.url + baseUrl;
  const site = {title: siteConfig.title, root, cards: new Map<string, string>()} satisfies SiteFacts;
  let archive: Published;
  const tools = (): ShortPageSite => {
    const cited = {root, cycle: siteConfig.title};
    return {...cited, baseUrl, cite: turnCites(citedArchive(archive, cited), theFormatter())};
  };
  return {
    name: 'short-pages',
    async allContentLoaded({allContent}) {
      archive = allContent.archive?.default as Published;
      for (const card of toSocialCards(archive)) site.cards.set(card.name, cardText(card));
    },
    configureWebpack: () =>
      ({
        devServer: {
          setupMiddlewares(middlewares: unknown[], server: {app?: DevApp}) {
            if (server.app) answerInDevelopment(server.app, baseUrl, site, () => devFilesOf(archive, tools()));
            return middlewares;
          },
        },
      }) as object,
    async postBuild({outDir}) {
      // The page of the register lends its frame: header, search, footer, styles and script are those of every page, lighter.
      const frame = readFrame(lighten(await fs.readFile(path.join(outDir, REGISTER_ADDRESS, 'index.html'), 'utf8')));
      const indexed = writePages(outDir, allPages(archive, tools()), frame, site);
      writeSitemaps(outDir, indexed, root);
      await fs.writeFile(path.join(outDir, HEADS), headsJson(archive.register.ledgers));
      for (const ledger of archive.register.ledgers) {
        await fs.writeFile(
          path.join(outDir, ledgerAddress(ledger.name)),
          await readPublishedLedger(settings.content, ledger),
        );
      }
    },
  };
}

/** Made one by one, as they are asked for. */
function* allPages(archive: Published, site: ShortPageSite): Generator<FilePage> {
  const {codes, page} = shortPagesOf(archive, site);
  for (const code of codes) {
    const made = page(code);
    if (!made)
      throw new Error(
        `Le passage ${code} est publié et ses mots manquent\u00A0: l’archive ne peut pas paraître ainsi.`,
      );
    yield made;
  }
  yield* formerPagesOf(archive, site.baseUrl);
}

function devFilesOf(archive: Published, site: ShortPageSite): DevFiles {
  const {page} = shortPagesOf(archive, site);
  const former = new Map(formerPagesOf(archive, site.baseUrl).map((each) => [each.address, each]));
  const {ledgers} = archive.register;
  return {
    pageAt: (address) => former.get(address) ?? page(/^\/t\/(\w+)\/$/.exec(address)?.[1] ?? ''),
    async fileAt(address) {
      if (address === HEADS) return headsJson(ledgers);
      const ledger = ledgers.find(({name}) => ledgerAddress(name) === address);
      return ledger && readPublishedLedger(settings.content, ledger);
    },
  };
}
