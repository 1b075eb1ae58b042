import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

/** The prose pages that follow one another. Pages that stand alone (presentation, legal notices) are not in it. */
const sidebars: SidebarsConfig = {
  contribuer: [
    'contribuer/index',
    'contribuer/signaler',
    'contribuer/ecrire-une-note',
    'contribuer/modifier-une-fiche',
    'contribuer/lexique',
  ],
};

export default sidebars;
