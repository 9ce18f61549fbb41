import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { RuleId } from '../messages/catalogue.js';
import { report } from '../messages/report.js';
import { createPipeline, type PipelineOptions } from '../pipeline.js';
import { readDocument } from '../read/read.js';
import { writeFiles } from '../util/write-files.js';

/** What came of one document: plain data, so that it can pass between threads and be printed as JSON. */
export interface DocumentResult {
  path: string;
  ok: boolean;
  /** Names of the files written, in the output folder. */
  outputs: string[];
  messages: PlainMessage[];
}

/** A message as data. */
interface PlainMessage {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  reason: string;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
  note: string | null;
}

/** Reads, processes and writes documents, one after the other. Never throws on what is wrong with a document. */
export function documentProcessor(
  options: PipelineOptions,
  out: string,
): (path: string) => Promise<DocumentResult> {
  const pipeline = createPipeline(options);
  return async (path) => {
    const file = await readDocument(path);
    let outputs: string[] = [];
    try {
      if (file.messages.length === 0) {
        await pipeline.process(file);
        const files = file.result as Map<string, string>;
        await write(file, out, files);
        outputs = [...files.keys()];
      }
    } catch (cause) {
      if (!(cause instanceof VFileMessage)) {
        const rule: RuleId = 'internal';
        report(
          file,
          rule,
          `Unexpected failure (${(cause as Error).message}), expected none; please report it`,
          { cause, note: (cause as Error).stack },
        );
      }
    }
    const messages = file.messages.map(toPlain);
    return { path: file.path, ok: messages.every(({ severity }) => severity !== 'error'), outputs, messages };
  };
}

async function write(file: VFile, out: string, files: Map<string, string>): Promise<void> {
  try {
    await writeFiles(out, files);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw report(
      file,
      'emit-failed',
      `Unexpected ${code ?? message} on writing to \`${out}\`, expected a writable folder; nothing was written`,
      {
        place: { line: 1, column: 1 },
        cause,
      },
    );
  }
}

function toPlain(message: VFileMessage): PlainMessage {
  const { place } = message;
  const end = place && 'end' in place ? place.end : undefined;
  return {
    rule: message.ruleId ?? 'internal',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    reason: message.reason,
    line: message.line ?? null,
    column: message.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    note: message.note ?? null,
  };
}

/** A result as a file that `vfile-reporter` prints; information is left out. */
export function toFile({ path, messages }: DocumentResult): VFile {
  const file = new VFile({ path });
  for (const { rule, severity, reason, line, column, note } of messages) {
    if (severity === 'info') continue;
    report(file, rule as RuleId, reason, {
      place: line === null || column === null ? undefined : { line, column },
      note: note ?? undefined,
    });
  }
  return file;
}
