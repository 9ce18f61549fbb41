import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addLayer, combineLayers, placeEntry } from '../src/glossary/glossary.js';
import { loadLayer } from '../src/glossary/load.js';
import { type Entry, loadEngine } from '../src/index.js';
import { renderings } from '../src/tools/glossary/renderings.js';
import { translateLine } from '../src/translate/translate-line.js';
import { projectRoot } from '../src/util/paths.js';

const engine = (await loadEngine('transfer'))!;
/** Only the learned engine inflects; without its model the engine writes citation forms. */
const learned = ['data', 'dist/data'].some((folder) =>
  existsSync(path.join(projectRoot, folder, 'models/transfer.bin')),
);
const own = combineLayers([loadLayer(path.join(projectRoot, 'glossary')).layer]);

/** A user's terms of all kinds on top of the finance glossary, with sentences and what must be in their English. */
const list: [Entry, string, string][] = [
  // nouns: plural, article, possessor
  [{ fr: 'véhicule', en: 'motorcar', pos: 'noun' }, 'Le groupe compte 50 véhicules neufs.', '50'],
  [{ fr: 'véhicule', en: 'motorcar', pos: 'noun' }, 'En mai, 14 véhicules du groupe ont brûlé.', 'motorcars'],
  [{ fr: 'avion', en: 'airplane', pos: 'noun' }, 'Il achète un avion.', 'an airplane'],
  [{ fr: 'usine', en: 'house of production', pos: 'noun' }, 'Elle vend ses usines.', 'houses of production'],
  [
    { fr: 'actionnaire', en: 'equity owner', pos: 'noun' },
    'Les droits des actionnaires sont protégés.',
    'equity owner',
  ],
  [
    { fr: 'cabinet de conseil', en: 'advisory outfit', pos: 'noun' },
    'Un cabinet de conseil étudie le plan.',
    'an advisory outfit',
  ],
  // plural of compounds and acronyms
  [
    { fr: 'procureur général', en: 'attorney general', pos: 'noun', plural: 'attorneys general' },
    'Les procureurs généraux ont parlé.',
    'attorneys general',
  ],
  [
    { fr: 'taux de rendement', en: 'rate of return', pos: 'noun' },
    'Les taux de rendement baissent.',
    'rates of return',
  ],
  [{ fr: 'mauvaise créance', en: 'NPL', pos: 'noun' }, 'La banque vend ses mauvaises créances.', 'NPLs'],
  [{ fr: 'ONG', en: 'aid group', pos: 'noun' }, 'Ces ONG demandent un accord.', 'aid groups'],
  [
    { fr: 'sans-abri', en: 'homeless person', pos: 'noun', plural: 'homeless people' },
    'Les sans-abri protestent.',
    'homeless people',
  ],
  [{ fr: 'pourparlers', en: 'talks', pos: 'noun', plural: '-' }, 'Les pourparlers continuent.', 'talks'],
  [
    { fr: 'actif net', en: 'net assets', pos: 'noun', plural: '-' },
    'Le fonds a un actif net.',
    ' net assets',
  ],
  // in other words, beside words, and inside longer terms
  [
    { fr: "taux d'imposition", en: 'tax burden', pos: 'noun' },
    "Les taux nouveaux et annuels d'imposition baissent.",
    'tax burdens',
  ],
  [
    { fr: 'taux de chômage', en: 'jobless rate', pos: 'noun' },
    'Le taux annuel de chômage recule.',
    'annual jobless rate',
  ],
  [
    { fr: 'prise de contrôle', en: 'takeover', pos: 'noun' },
    "La prise de contrôle hostile de l'entreprise échoue.",
    'hostile takeover',
  ],
  [{ fr: 'marché du travail', en: 'job market', pos: 'noun' }, 'Le marché du travail se tend.', 'job market'],
  [
    { fr: 'marché du travail', en: 'job market', pos: 'noun' },
    "Le marché de l'emploi se tend.",
    'labor market',
  ],
  [{ fr: 'fonds', en: 'investment vehicle', pos: 'noun' }, 'Les fonds propres augmentent.', 'equity'],
  // spelling
  [
    { fr: 'État membre', en: 'member country', pos: 'noun' },
    'Les Etats membres cherchent un accord.',
    'member countries',
  ],
  [{ fr: 'réserve fédérale', en: 'the Fed', pos: 'name' }, 'LA RESERVE FEDERALE BAISSE SES TAUX', 'fed'],
  [{ fr: 'mise à jour', en: 'update', pos: 'noun' }, 'Les mises-à-jour arrivent.', 'updates'],
  [
    { fr: 'produit intérieur brut', en: 'total output', pos: 'noun' },
    'Le Produit Intérieur Brut progresse.',
    'total output',
  ],
  [
    { fr: 'ministre des Transports', en: 'transport chief', pos: 'noun' },
    'Le ministre des transports parle.',
    'transport chief',
  ],
  [
    { fr: '3G', en: 'third-generation', pos: 'adj' },
    'Les réseaux 3G disparaissent.',
    'third-generation networks',
  ],
  // verbs
  [{ fr: 'réduire', en: 'pare', pos: 'verb' }, "Les coûts n'ont pas été réduits.", 'were not pared'],
  [{ fr: 'réduire', en: 'pare', pos: 'verb' }, 'En réduisant ses coûts, le groupe survit.', 'paring'],
  [{ fr: 'réduire', en: 'pare', pos: 'verb' }, 'Il faut réduire les coûts.', 'pare'],
  [{ fr: 'annoncer', en: 'unveil', pos: 'verb' }, 'Les ventes seront annoncées demain.', 'will be unveiled'],
  [{ fr: 'annoncer', en: 'unveil', pos: 'verb' }, "Le groupe l'annoncerait demain.", 'would unveil'],
  [{ fr: 'se retirer', en: 'pull out', pos: 'verb' }, "Le groupe s'est retiré du marché.", 'pulled out'],
  [
    { fr: 'se retirer', en: 'pull out', pos: 'verb' },
    'Les groupes ne se sont pas retirés du marché.',
    'not pulled out',
  ],
  [{ fr: "s'engager à", en: 'commit to', pos: 'verb' }, "Il ne s'engage pas à vendre.", 'not commit to'],
  [{ fr: 'mettre en place', en: 'set up', pos: 'verb' }, 'Le plan a été mis en place.', 'set up'],
  [
    { fr: 'tenir compte de', en: 'factor in', pos: 'verb' },
    'Tenant compte de la crise, il vend.',
    'factoring in',
  ],
  [{ fr: 'reculer', en: 'slip back', pos: 'verb' }, "L'indice a reculé de 0,34 %.", 'slipped back by 0.34%'],
  [
    { fr: 'ouvrir son capital', en: "open up one's capital", pos: 'verb' },
    'Le groupe ouvre son capital à un fonds.',
    'opens up its capital',
  ],
  // adjectives and adverbs
  [
    { fr: 'rentable', en: 'moneymaking', pos: 'adj' },
    'Les entreprises les plus rentables gagnent.',
    'most moneymaking',
  ],
  [{ fr: 'faible', en: 'feeble', pos: 'adj' }, 'Les marges sont plus faibles.', 'feebler'],
  [{ fr: 'à long terme', en: 'long-run', pos: 'adj' }, 'Le plan à long terme est prêt.', 'long-run plan'],
  [
    { fr: 'actuellement', en: 'at present', pos: 'adv' },
    'Le groupe vend actuellement une usine.',
    'at present',
  ],
  [
    { fr: 'en raison de', en: 'owing to', pos: 'prep' },
    'Les ventes baissent en raison de la crise.',
    'owing to',
  ],
];

describe('a list of new terms', () => {
  it.runIf(learned).each(list.map(([entry, line, expected]) => [line, entry, expected] as const))(
    '%s',
    (line, entry, expected) => {
      const user = { name: 'user', entries: [placeEntry(entry, 'user.yaml', 1)] };
      const { text, sentences } = translateLine(line, engine, addLayer(own, user));
      expect(text.toLowerCase()).toContain(expected.toLowerCase());
      for (const { input, translation } of sentences)
        expect(renderings(input.terms, translation).filter(({ held }) => !held)).toEqual([]);
    },
  );

  it('changes no sentence of the others', () => {
    const entries = [...new Map(list.map(([entry]) => [entry.fr, entry])).values()];
    const user = { name: 'user', entries: entries.map((entry, i) => placeEntry(entry, 'user.yaml', i + 1)) };
    const all = addLayer(own, user);
    const mine = new Set(entries);
    const lines = [
      'Au fond, la cour a raison.',
      "Le conseil d'administration propose un dividende de 2 euros.",
      'Il marche dans la rue avec sa sœur.',
      "Le chiffre d'affaires du trimestre atteint 3 milliards d'euros.",
    ];
    for (const line of lines) {
      const [before, after] = [translateLine(line, engine, own), translateLine(line, engine, all)];
      expect(
        after.sentences.flatMap(({ input }) => input.terms).filter(({ entry }) => mine.has(entry)),
      ).toEqual([]);
      expect(after.text).toBe(before.text);
    }
  });
});
