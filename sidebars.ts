import fs from 'node:fs';
import path from 'node:path';
import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {settings} from './src/settings';

/** The guide for volunteers, in reading order. Pages that stand alone (presentation, legal notices) are in no guide. */
const GUIDE = [
  'guides',
  'signaler',
  'ecrire-une-note',
  'ecrire-une-transcription',
  'importer-une-transcription',
  'tenir-le-registre',
  'moderation',
  'recevoir-les-textes',
  'ecrire-une-nouvelle',
  'modifier-une-fiche',
  'verifier-les-liens',
  'ecrire-une-explication',
  'lexique',
];

/** A test world may bring only some of the pages. */
const exists = (page: string) =>
  ['md', 'mdx'].some((kind) => fs.existsSync(path.join(settings.content, 'docs/contribuer', `${page}.${kind}`)));

const sidebars: SidebarsConfig = {
  contribuer: GUIDE.filter(exists).map((page) => `contribuer/${page}`),
};

export default sidebars;
