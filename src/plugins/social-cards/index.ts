import fs from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {CARD_FOLDER, cardText, type SocialCard, toSocialCards} from '#core/view/social-card';
import {stageCost} from '../stage-cost';
import {makeDrawer} from './draw-card';
import {makeRasteriser} from './rasterise';

/** Draws the images that accompany shared links, into the build only; tells pages which exist, and what they show. */
export default function socialCardsPlugin(): Plugin {
  let cards: readonly SocialCard[] = [];
  return {
    name: 'social-cards',
    async allContentLoaded({allContent, actions}) {
      cards = toSocialCards(allContent.archive?.default as Published);
      actions.setGlobalData(Object.fromEntries(cards.map((card) => [card.name, cardText(card)])));
    },
    postBuild: ({outDir}) => draw(cards, path.join(outDir, CARD_FOLDER)),
  };
}

async function draw(cards: readonly SocialCard[], folder: string): Promise<void> {
  const drawCard = makeDrawer(await makeRasteriser());
  await fs.mkdir(folder, {recursive: true});
  const costs = stageCost('Images de partage', () => `${cards.length} images`);
  for (const card of cards) {
    const image = costs(() => drawCard(card));
    await fs.writeFile(path.join(folder, `${card.name}.png`), image);
  }
}
