import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { catalogue, type RuleId, type Severity } from './catalogue.js';

/** Details of a message besides its sentence. */
export interface ReportOptions {
  /** Where; without it the message concerns the whole file. */
  place?: Node | Position | Point;
  actual?: string;
  expected?: string[];
  note?: string;
  cause?: unknown;
}

/**
 * Makes a message with its rule's severity; the sentence has the form "Unexpected X, expected Y".
 *
 * `fatal` is true for errors (the document or a check failed), false for warnings, undefined for information.
 */
export function createMessage(rule: RuleId, reason: string, options: ReportOptions = {}): VFileMessage {
  const message = new VFileMessage(reason, {
    place: placeOf(options.place),
    cause: options.cause instanceof Error ? options.cause : undefined,
    source: 'depeche',
    ruleId: rule,
  });
  const severity: Severity = catalogue[rule].severity;
  message.fatal = severity === 'info' ? undefined : severity !== 'warning';
  if (options.actual !== undefined) message.actual = options.actual;
  if (options.expected !== undefined) message.expected = options.expected;
  if (options.note !== undefined) message.note = options.note;
  return message;
}

function placeOf(place: ReportOptions['place']): Position | Point | undefined {
  return place && 'type' in place ? place.position : (place as Position | Point | undefined);
}

/** Adds a message to a file and goes on. */
export function report(file: VFile, rule: RuleId, reason: string, options: ReportOptions = {}): VFileMessage {
  const message = createMessage(rule, reason, options);
  message.file = file.path;
  message.name = message.line === undefined ? file.path : `${file.path}:${message.name}`;
  file.messages.push(message);
  return message;
}

/** Adds a message to a file and stops the work on it: throws that message. */
export function fail(file: VFile, rule: RuleId, reason: string, options: ReportOptions = {}): never {
  throw report(file, rule, reason, options);
}
