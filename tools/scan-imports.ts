// What a source file imports and the few expressions that the boundary check looks for, by TypeScript's own parser.
import ts from 'typescript';

export type Import = { specifier: string; names: string[]; isTypeOnly: boolean; line: number };
export type Scan = { imports: Import[]; sql: number[]; impure: { what: string; line: number }[] };

const statement =
  /^\s*(select|insert into|update|delete from|with|merge into|create|alter|drop|truncate|grant|set|begin|lock table)\s/i;
const sqlMethods = new Set(['first', 'defer', 'read', 'query', 'rows', 'row', 'run', 'one', 'execute', 'batch', 'raw']);
const impureNames = new Set(['process', 'fetch', 'crypto', 'console', 'performance', 'setTimeout', 'setInterval']);
const impureMembers = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

export function scanImports(path: string, text: string): Scan {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const scan: Scan = { imports: [], sql: [], impure: [] };
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found) scan.imports.push({ ...found, line: lineOf(node) });
    if (isSql(node)) scan.sql.push(lineOf(node));
    const what = impurityIn(node);
    if (what) scan.impure.push({ what, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return scan;
}

function importIn(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    const names = elements.map(element => (element.propertyName ?? element.name).text);
    const isTypeOnly =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (elements.length > 0 && !clause?.name && elements.every(element => element.isTypeOnly));
    return { specifier: node.moduleSpecifier.text, names, isTypeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, names: [], isTypeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, names: [], isTypeOnly: true };
  }
  const argument = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  if (ts.isCallExpression(node) && argument && ts.isStringLiteralLike(argument)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isImport || isRequire) return { specifier: argument.text, names: [], isTypeOnly: false };
  }
  return undefined;
}

/** A `sql` template, or SQL text handed to a method such as `.query`. */
function isSql(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) {
    const tag = ts.isPropertyAccessExpression(node.tag) ? node.tag.expression : node.tag;
    return ts.isIdentifier(tag) && tag.text === 'sql';
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  if (!sqlMethods.has(node.expression.name.text)) return false;
  return node.arguments.some(argument => statement.test(textOf(argument) ?? ''));
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? `${node.head.text} ` : undefined;
}

/** Clock, randomness and I/O that need no import. */
function impurityIn(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    if (impureMembers.has(member)) return member;
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return node.expression.text === 'Date' && !node.arguments?.length ? 'new Date()' : undefined;
  }
  if (!ts.isIdentifier(node) || !impureNames.has(node.text)) return undefined;
  const isUse = ts.isCallExpression(node.parent) || ts.isPropertyAccessExpression(node.parent);
  return isUse && node.parent.expression === node ? node.text : undefined;
}
