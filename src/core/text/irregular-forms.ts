import {singular} from '#core/text/singular';

/** Forms that no ending explains, folded; the first of each line is the masculine singular, which stands for all. */
const IRREGULAR = `
travail travaux
vitrail vitraux
bail baux
corail coraux
email emaux
soupirail soupiraux
oeil yeux
ciel cieux
aieul aieux
monsieur messieurs
madame mesdames
tout tous toute
beau bel belle
nouveau nouvel nouvelle
jumeau jumelle
fou fol folle
mou mol molle
vieux vieil vieille
faux fausse
doux douce
roux rousse
bon bonne
gros grosse
gras grasse
bas basse
las lasse
epais epaisse
gris grise
dur dure
pris prise
mis mise
clos close
elu elue
blanc blanche
franc franche
sec seche
nul nulle
sot sotte
neuf neuve
veuf veuve
vif vive
bref breve
aigu aigue
ambigu ambigue
contigu contigue
exigu exigue
prudhomal prudhomale prudhommal prudhommale
prudhomie prudhommie
creux creuse
ideal ideaux
frais fraiche
public publique
grec grecque
turc turque
caduc caduque
favori favorite
malin maligne
benin benigne
maitre maitresse
hote hotesse
traitre traitresse
copain copine
`;

const STANDS_FOR = new Map<string, string>(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      const first = forms[0]!;
      // The stemmer comes here after the plural rules, which also bite a masculine in -s or -x.
      return forms.flatMap((form) => [form, singular(form)].map((written): [string, string] => [written, first]));
    }),
);

/** The masculine singular of an irregular form, whose own plural ending is gone; `undefined` for all other words. */
export function singularMasculine(word: string): string | undefined {
  return STANDS_FOR.get(word);
}
