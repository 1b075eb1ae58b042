import {writeSocialCard} from '#core/formats/social-card/write';
import {CARD_SIZE, type SocialCard} from '#core/view/social-card';
import type {Rasteriser} from './rasterise';
import {writeIndexedPng} from './write-png';

const {width, height} = CARD_SIZE;
/** The row between the file, which is each card's own, and its foot, which nearly all share. */
const FOOT = 528;

/** Makes what draws cards as PNG. A foot is drawn once for all the cards that bear it: a sixth of the drawing. */
export function makeDrawer({measure, toPixels, toPng}: Rasteriser): (card: SocialCard) => Uint8Array {
  const feet = new Map<string | undefined, Uint8Array>();
  const footOf = (card: SocialCard) => {
    const foot = feet.get(card.foot) ?? toPixels(writeSocialCard(card, measure), height).slice(FOOT * width * 4);
    feet.set(card.foot, foot);
    return foot;
  };
  return (card) => {
    const file = toPixels(writeSocialCard({...card, foot: ''}, measure), FOOT);
    return writeIndexedPng([file, footOf(card)], width, height) ?? toPng(writeSocialCard(card, measure));
  };
}
