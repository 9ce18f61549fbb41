import type { VFile } from 'vfile';
import { report } from '../messages/report.js';
import { combineLayers, type Layer } from './glossary.js';

/** Checks what only shows across entries: shadowed ones, and English that another entry forbids. */
export function checkEntries(layers: Layer[], files: VFile[]): void {
  const fileOf = new Map(files.map((file) => [file.path, file]));
  const { entries, shadowed } = combineLayers(layers);
  for (const { entry, hidden } of shadowed) {
    const file = fileOf.get(entry.file);
    if (file)
      report(
        file,
        'glossary-shadowed',
        `\`${entry.entry.fr}\` hides the entry at ${hidden.file}:${hidden.line}`,
        { place: { line: entry.line, column: 1 } },
      );
  }
  const forbidden = new Map(
    entries.flatMap((placed) =>
      (placed.entry.forbid ?? []).map((en) => [`${placed.entry.fr}\t${en}`, placed]),
    ),
  );
  for (const { entry, file: path, line } of entries) {
    const by = forbidden.get(`${entry.fr}\t${entry.en}`);
    const file = fileOf.get(path);
    if (!by || !file) continue;
    report(
      file,
      'glossary-forbidden',
      `Unexpected English \`${entry.en}\` for \`${entry.fr}\`, forbidden at ${by.file}:${by.line}`,
      { place: { line, column: 1 } },
    );
  }
}
