/*
 * Words that must meet, by class: one pair a line, a word and what is typed for it. Chosen by hand: the types of plural and feminine
 * that grammars list, and the vocabulary of the cycle. The pairs that real sittings say are the fairer measure.
 */

export const CLASSES: Readonly<Record<string, string>> = {
  plural: `
    algorithme algorithmes; droit droits; usager usagers; guichet guichets; allocation allocations; bureau bureaux;
    tableau tableaux; réseau réseaux; niveau niveaux; jeu jeux; lieu lieux; enjeu enjeux; aveu aveux; tuyau tuyaux;
    noyau noyaux; genou genoux; bijou bijoux; trou trous; clé clés; donnée données; société sociétés; accès accès;
    choix choix; pays pays; prix prix; nez nez; voix voix; mois mois; avis avis; recours recours; service services;
    école écoles; œuvre œuvres; préfecture préfectures; entretien entretiens; serveur serveurs; logiciel logiciels;
    contrôle contrôles; courrier courriers; écran écrans; neveu neveux; feu feux; gâteau gâteaux; eau eaux; lettre lettres`,
  feminine: `
    grand grande; petit petite; isolé isolée; radié radiées; français française; anglais anglaises; précis précise;
    social sociale; national nationales; réel réelle; professionnel professionnelle; gentil gentille; nul nulle;
    ancien ancienne; européen européennes; citoyen citoyenne; paysan paysanne; bon bonne; breton bretonne;
    premier première; léger légère; infirmier infirmière; conseiller conseillères; usager usagère; actif active;
    collectif collectives; neuf neuve; veuf veuve; long longue; public publique; grec grecque; turc turque;
    blanc blanche; franc franche; sec sèche; frais fraîche; doux douce; roux rousse; faux fausse; jaloux jalouse;
    époux épouse; gros grosse; bas basse; épais épaisse; gris grise; beau belle; nouveau nouvelle; jumeau jumelle;
    vieux vieille; fou folle; mou molle; complet complète; inquiet inquiète; muet muette; sot sotte; favori favorite;
    malin maligne; maître maîtresse; élu élue; connu connue; absolu absolue; fini finie; ouvert ouvertes;
    vif vive; bref brève; aigu aiguë; ambigu ambigüe; contigu contiguë; exigu exiguë;
    algérien algérienne; suédois suédoise; bourgeois bourgeoises; étudiant étudiante; agent agente; clair claire`,
  'eur, euse, rice': `
    chômeur chômeuse; travailleur travailleuses; chercheur chercheuse; contrôleur contrôleuses; vendeur vendeuse;
    développeur développeuse; livreur livreuses; fraudeur fraudeuse; serveur serveuse; directeur directrice;
    auditeur auditrices; modérateur modératrice; acteur actrice; éducateur éducatrices; auteur autrice;
    lecteur lectrice; ambassadeur ambassadrice; instituteur institutrices; médiateur médiatrices;
    supérieur supérieure; meilleur meilleures; professeur professeure; majeur majeure; heureux heureuse;
    nombreux nombreuses; dangereux dangereuse; sérieux sérieuses; précieux précieuse; creux creuse`,
  'al, aux': `
    social sociaux; national nationaux; local locaux; tribunal tribunaux; journal journaux; hôpital hôpitaux;
    cheval chevaux; animal animaux; général généraux; municipal municipaux; capital capitaux; canal canaux;
    signal signaux; égal égaux; légal légaux; rural ruraux; syndical syndicaux; familial familiaux; fiscal fiscaux;
    territorial territoriaux; initial initiaux; mondial mondiaux; travail travaux; bail baux; vitrail vitraux;
    corail coraux; émail émaux; œil yeux; ciel cieux; loyal loyaux; royal royaux; déloyal déloyaux`,
};

/** Words that must stay two, whatever a stemmer would win by joining them. */
export const STRANGERS = `
  contrôle contrôleur; notation notaire; peu peur; prix pris; crise cris; vaisseau vaisselle; banque banc; marque marc;
  droit droite-ligne; mère mer; père pair; cour court; fraude fraudeur; loi loyer; état étable; cas casse;
  travail travailleur; service serviette; accès accent; score scolaire; donnée don; code codeur; 
  poste position; agent agence; données dons; capteur captif; note notaire; main maintien`;

export function pairs(list: string): [string, string][] {
  return list
    .trim()
    .split(';')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]);
}
