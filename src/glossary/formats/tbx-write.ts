import type { Entry, EntryPos } from '../types.js';
import { type Exported, Losses } from './types.js';
import { escapeXml } from './xml.js';

const POS: Partial<Record<EntryPos, string>> = {
  noun: 'noun',
  name: 'properNoun',
  verb: 'verb',
  adj: 'adjective',
  adv: 'adverb',
  phrase: 'other',
};

/** Writes TBX-Basic of ISO 30042:2019, style DCA. What the dialect has no place for is counted in `lost`. */
export function writeTbx(entries: Entry[]): Exported {
  const losses = new Losses();
  const concepts = entries.map((entry, i) => concept(entry, i + 1, losses));
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc><p>Depeche glossary, French to US English</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </tbxHeader>
  <text>
    <body>
${concepts.join('')}    </body>
  </text>
</tbx>
`;
  return { text, lost: losses.toSentences() };
}

function concept(entry: Entry, id: number, losses: Losses): string {
  const { fr, en, pos } = entry;
  if (!POS[pos]) losses.add(`part of speech \`${pos}\` (written as other)`);
  if (entry.plural !== undefined && entry.plural !== null) losses.add('field `plural`');
  for (const field of ['context', 'keepFrench'] as const)
    if (entry[field] !== undefined) losses.add(`field \`${field}\``);
  const shared = [
    line(8, 'descrip', 'subjectField', entry.domain),
    line(8, 'admin', 'source', entry.source),
    entry.note === undefined ? '' : `        <note>${escapeXml(entry.note)}</note>\n`,
  ];
  const usage = line(12, 'termNote', 'geographicalUsage', entry.jurisdiction);
  const french = [
    term(fr, POS[pos] ?? 'other', entry.status, usage + contexts(entry, 'fr')),
    ...(entry.aliases ?? []).map((alias) => term(alias, POS[pos] ?? 'other', undefined, '')),
  ];
  const english = [
    term(en, POS[pos] ?? 'other', undefined, contexts(entry, 'en')),
    ...(entry.alt ?? []).map((other) => term(other, POS[pos] ?? 'other', 'admitted', '')),
    ...(entry.forbid ?? []).map((other) => term(other, POS[pos] ?? 'other', 'deprecated', '')),
  ];
  return `      <conceptEntry id="c${id}">\n${shared.join('')}${section('fr', french)}${section('en', english)}      </conceptEntry>\n`;
}

function section(language: string, terms: string[]): string {
  return `        <langSec xml:lang="${language}">\n${terms.join('')}        </langSec>\n`;
}

function term(text: string, pos: string, status: string | undefined, more: string): string {
  const state = line(12, 'termNote', 'administrativeStatus', status && `${status}Term-admn-sts`);
  return `          <termSec>\n            <term>${escapeXml(text)}</term>\n${line(12, 'termNote', 'partOfSpeech', pos)}${state}${more}          </termSec>\n`;
}

function contexts({ examples }: Entry, side: 'fr' | 'en'): string {
  return (examples ?? []).map((example) => line(12, 'descrip', 'context', example[side])).join('');
}

function line(indent: number, name: string, type: string, text: string | undefined): string {
  return text === undefined
    ? ''
    : `${' '.repeat(indent)}<${name} type="${type}">${escapeXml(text)}</${name}>\n`;
}
