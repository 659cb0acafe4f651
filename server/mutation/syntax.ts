import { parseSync } from 'oxc-parser';
import { type Change, changesOf } from './operators.ts';

/** A node of the ESTree with TypeScript. Its hundreds of shapes are read by field, each behind a check of `type`. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Node = { type: string; start: number; end: number; [field: string]: any };

/** A place of the text with its changes; the places inside it come below. */
export type Place = {
  readonly start: number;
  readonly end: number;
  readonly isStatement: boolean;
  readonly changes: readonly Change[];
  readonly inner: readonly Place[];
};

const STATEMENT = /Statement$/;
// Of TypeScript only these hold an expression that runs.
const TRANSPARENT = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSInstantiationExpression',
]);
const WORDS = new Set(['title', 'message']);

/** Everything in a file that can be changed, in order and nested as in the text. */
export function placesOf(path: string, text: string): Place[] {
  const { program, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const code = (node: Node): string => text.slice(node.start, node.end);
  const visit = (node: Node, parent: Node | undefined): Place[] => {
    if (isSkipped(node, parent)) return [];
    const inner = children(node).flatMap(child => visit(child, node));
    const changes = changesOf(node, parent, code);
    if (changes.length === 0) return inner;
    return [{ start: node.start, end: node.end, isStatement: STATEMENT.test(node.type), changes, inner }];
  };
  return visit(program as unknown as Node, undefined);
}

function isSkipped(node: Node, parent: Node | undefined): boolean {
  if (node.type.startsWith('TS') && !TRANSPARENT.has(node.type)) return true;
  if (/^(Import|ExportAll)/.test(node.type)) return true;
  if (!parent) return false;
  if (parent.source === node || (parent.key === node && !parent.computed)) return true;
  if (parent.type === 'Property' && WORDS.has(parent.key.name) && parent.value === node) return isWords(node);
  return parent.type === 'NewExpression' && parent.callee.name?.endsWith('Error') && isWords(node);
}

const isWords = (node: Node): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

function children(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && typeof value.type === 'string')
    .toSorted((a, b) => a.start - b.start);
}
