import { join } from 'node:path';
import ts from 'typescript';

import { root, type Example } from './pages';

/** The `@example`s in the doc comments of a file of the library. */
export function commentExamples(path: string, text: string): readonly Example[] {
  const source = ts.createSourceFile(join(root, path), text, ts.ScriptTarget.ES2022, true);
  const found: Example[] = [];
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      // A tag of a class is its members' too, for TypeScript; it counts where it stands.
      if (tag.tagName.text !== 'example' || tag.parent.parent !== node) continue;
      const { line } = source.getLineAndCharacterOfPosition(tag.getStart());
      found.push({ path, line: line + 2, code: ts.getTextOfJSDocComment(tag.comment) ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names that a file exports, as far as an example may use them. */
export function exportedNames(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(join(root, path), text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (exported !== true) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return named && statement.name !== undefined ? [statement.name.text] : [];
  });
}
