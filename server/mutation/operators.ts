// What is changed. Not changed: types, imports, keys, `super()`, and words for people, who read them and decide
// nothing: the texts of errors, `title` and `message`.
import type { Node } from './syntax.ts';

export type Change = { readonly replacement: string; readonly kind: string };

const BINARY: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '|': ['&'],
  '&': ['|'],
  '^': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
};
const LOGICAL: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };
const ASSIGNMENT: Readonly<Record<string, string>> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '|=': '&=',
  '&=': '|=',
  '||=': '&&=',
  '&&=': '||=',
  '??=': '&&=',
};
const COMPARISONS = new Set(['<', '<=', '>', '>=', '===', '!==', 'in', 'instanceof']);
/** Calls that become another one, or (null) nothing but what they were called on. */
const METHODS: Readonly<Record<string, string | null>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  toLowerCase: null,
  toUpperCase: null,
  trim: null,
  slice: null,
  subarray: null,
  filter: null,
  toSorted: null,
  toReversed: null,
  normalize: null,
};

/** The changes of one expression or statement; `code` gives the text of a part. */
export function changesOf(node: Node, parent: Node | undefined, code: (part: Node) => string): Change[] {
  const own = OPERATORS[node.type]?.(node, parent, code) ?? [];
  if (isCondition(node, parent)) return [...own, ...constants(node, parent)];
  return isArrowsAnswer(node, parent) ? [...own, change('returns nothing', 'undefined')] : own;
}

type Operator = (node: Node, parent: Node | undefined, code: (part: Node) => string) => Change[];
const change = (kind: string, replacement: string): Change => ({ kind, replacement });

const OPERATORS: Readonly<Record<string, Operator>> = {
  BinaryExpression: (node, _, code) =>
    isConcatenation(node)
      ? []
      : (BINARY[node.operator] ?? []).map(to => change('operator', `${code(node.left)} ${to} ${code(node.right)}`)),
  LogicalExpression: (node, _, code) =>
    [LOGICAL[node.operator]]
      .filter(to => to !== undefined)
      .map(to => change('logic', `(${code(node.left)}) ${to} (${code(node.right)})`)),
  AssignmentExpression: (node, _, code) =>
    [ASSIGNMENT[node.operator]]
      .filter(to => to !== undefined)
      .map(to => change('assignment', `${code(node.left)} ${to} ${code(node.right)}`)),
  UnaryExpression: (node, _, code) =>
    ['!', '-', '~'].includes(node.operator) ? [change('unary', code(node.argument))] : [],
  UpdateExpression: (node, _, code) => [
    change('update', `${node.operator === '++' ? '--' : '++'}${code(node.argument)}`),
  ],
  Literal: literal,
  TemplateLiteral: (node, parent) => (parent?.type === 'TaggedTemplateExpression' ? [] : [change('text', '``')]),
  TaggedTemplateExpression: sqlConditions,
  ArrayExpression: node => (node.elements.length > 0 ? [change('array', '[]')] : []),
  ObjectExpression: node => (node.properties.length > 0 ? [change('object', '{}')] : []),
  CallExpression: methods,
  ChainExpression: optionals,
  ReturnStatement: returned,
  ExpressionStatement: node => (isSuper(node) || node.directive ? [] : [change('statement removed', '')]),
  ThrowStatement: () => [change('statement removed', '')],
  ContinueStatement: () => [change('statement removed', '')],
  BreakStatement: () => [change('statement removed', '')],
};

const isSuper = (node: Node): boolean => node.expression.callee?.type === 'Super';

/** Joining texts: a minus there is only a type error. */
function isConcatenation(node: Node): boolean {
  return node.operator === '+' && [node.left, node.right].some((part: Node) => isText(part));
}
const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' ||
  (node.type === 'Literal' && typeof node.value === 'string') ||
  (node.type === 'BinaryExpression' && isConcatenation(node));

function literal(node: Node, parent: Node | undefined, code: (part: Node) => string): Change[] {
  if (node.regex) return pattern(code(node));
  if (typeof node.value === 'boolean') return isLoopTest(node, parent) ? [] : [change('boolean', String(!node.value))];
  if (typeof node.value === 'number') return [change('number', String(node.value + 1))];
  if (typeof node.value === 'bigint') return [change('number', `${node.value + 1n}n`)];
  if (typeof node.value === 'string') return [change('text', node.value === '' ? "'changed'" : "''")];
  return [];
}

/** A pattern without an anchor, or with a class turned round. */
function pattern(text: string): Change[] {
  const [, body = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(text) ?? [];
  const forms: string[] = [];
  if (body.startsWith('^')) forms.push(body.slice(1));
  if (body.endsWith('$') && !body.endsWith('\\$')) forms.push(body.slice(0, -1));
  if (body.includes('\\d')) forms.push(body.replace('\\d', '\\D'));
  if (/\[(?!\^)/.test(body)) forms.push(body.replace(/\[(?!\^)/, '[^'));
  if (body.includes('[^')) forms.push(body.replace('[^', '['));
  const changed = forms.filter(form => form !== '').map(form => change('pattern', `/${form}/${flags}`));
  return flags.includes('i') ? [...changed, change('pattern', `/${body}/${flags.replace('i', '')}`)] : changed;
}

/** The conditions of a statement of SQL: they decide like those of the code. */
function sqlConditions(node: Node, _: Node | undefined, code: (part: Node) => string): Change[] {
  if (node.tag.name !== 'sql') return [];
  const text = code(node);
  const swaps: [RegExp, string][] = [
    [/\bis null\b/g, 'is not null'],
    [/\bis not null\b/g, 'is null'],
    [/\band\b/g, 'or'],
    [/\bor\b/g, 'and'],
    [/ > /g, ' <= '],
    [/ <= /g, ' > '],
    [/ \+ /g, ' - '],
    [/ distinct from /g, ' not distinct from '],
    [/ desc\b/g, ' asc'],
  ];
  return swaps.flatMap(([from, to]) =>
    [...text.matchAll(from)].map(({ index, 0: found }) =>
      change('sql', text.slice(0, index) + to + text.slice(index + found.length)),
    ),
  );
}

function methods(node: Node, _: Node | undefined, code: (part: Node) => string): Change[] {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.optional) return [];
  const { name } = callee.property;
  // `toString` and its like stand in every object.
  const to = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (to === undefined || isInChain(callee)) return [];
  const whole = code(node);
  const before = code(callee.object);
  if (to === null) return [change('call removed', before)];
  const after = whole.slice(callee.property.end - node.start);
  return [change('method', `${before}.${to}${after}`)];
}

function optionals(node: Node, _: Node | undefined, code: (part: Node) => string): Change[] {
  const text = code(node);
  return [...text.matchAll(/\?\.(?=([[(])?)/g)]
    .filter(({ index }) => isQuestionOf(node.expression, node.start + index))
    .map(({ index, 1: bracket }) =>
      change('optional', text.slice(0, index) + (bracket ? '' : '.') + text.slice(index + 2)),
    );
}

/** Cut off from what stands before its `?.`, a call would no longer be left out with it. */
function isInChain(node: Node): boolean {
  if (node.type === 'MemberExpression') return node.optional || isInChain(node.object);
  return node.type === 'CallExpression' && (node.optional || isInChain(node.callee));
}

/** Whether the `?.` at this place belongs to the chain itself and not to something inside an argument. */
function isQuestionOf(node: Node | undefined, at: number): boolean {
  if (node?.type === 'MemberExpression') {
    const isHere = node.optional && at >= node.object.end && at < node.property.start;
    return isHere || isQuestionOf(node.object, at);
  }
  if (node?.type !== 'CallExpression') return false;
  const end = node.arguments[0]?.start ?? node.end;
  return (node.optional && at >= node.callee.end && at < end) || isQuestionOf(node.callee, at);
}

// Literals, arrays and objects change by themselves.
const CHANGED_THEMSELVES = new Set(['Literal', 'ArrayExpression', 'ObjectExpression', 'TemplateLiteral']);

function returned(node: Node): Change[] {
  if (node.argument === null) return [change('statement removed', '')];
  const isKnown = CHANGED_THEMSELVES.has(node.argument.type) || node.argument.name === 'undefined';
  return isKnown ? [] : [change('returns nothing', 'return undefined;')];
}

/** The expression that an arrow function answers with, unless it changes by itself. */
function isArrowsAnswer(node: Node, parent: Node | undefined): boolean {
  if (parent?.type !== 'ArrowFunctionExpression' || parent.body !== node) return false;
  return !CHANGED_THEMSELVES.has(node.type) && !/^(BlockStatement|Parenthesized|Arrow)/.test(node.type);
}

function isCondition(node: Node, parent: Node | undefined): boolean {
  if (node.type === 'Literal') return false;
  if (parent && 'test' in parent && parent.test === node) return true;
  return node.type === 'BinaryExpression' && COMPARISONS.has(node.operator);
}

const isLoopTest = (node: Node, parent: Node | undefined): boolean =>
  parent !== undefined && /^(For|While|DoWhile)Statement$/.test(parent.type) && parent.test === node;

function constants(node: Node, parent: Node | undefined): Change[] {
  const values = isLoopTest(node, parent) ? ['false'] : ['true', 'false'];
  return values.map(value => change('condition', value));
}
