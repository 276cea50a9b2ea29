import { basename, join, relative, sep } from 'node:path';
import ts from 'typescript';

import { root } from './sources';

/** An exported thing, or a member of one. */
interface Documented {
  /** `lib/model/share.ts ShareProps.path` */
  readonly name: string;
  readonly symbol: ts.Symbol;
  /** Whether it may be left out, and so needs a default. */
  readonly optional: boolean;
}

/** What is missing in the comments of some files, one line each: `lib/model/share.ts Share.path has no comment`. */
export function missingComments(program: ts.Program, files: readonly string[]): readonly string[] {
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(root, file));
    if (source === undefined) return [`${file} is not in the program`];
    const module = checker.getSymbolAtLocation(source);
    // What a file only passes on is the matter of the file that it is from.
    const own = (module === undefined ? [] : checker.getExportsOfModule(module)).filter((symbol) =>
      symbol.declarations?.some((declaration) => declaration.getSourceFile() === source),
    );
    return own.flatMap((symbol) => documented(symbol, source)).flatMap((thing) => faults(thing, checker));
  });
}

function documented(symbol: ts.Symbol, source: ts.SourceFile): readonly Documented[] {
  const name = `${relative(root, source.fileName).split(sep).join('/')} ${symbol.name}`;
  const declarations = symbol.declarations ?? [];
  const members = declarations.flatMap((declaration) => {
    // A tool's own document is in the tool's words, which the tool explains.
    if (basename(source.fileName) === 'document.ts') return [];
    if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
      return [...declaration.members].flatMap(publicMembers);
    }
    return [];
  });
  return [
    ...(declarations.some(ts.isExportSpecifier) ? [] : [{ name, symbol, optional: false }]),
    ...members.flatMap((member) => {
      const own = symbolOf(member);
      // `[Symbol.toPrimitive]` and `toString` are called by JavaScript, their meaning is JavaScript's.
      if (own === undefined || own.name.startsWith('__')) return [];
      const optional = 'questionToken' in member && member.questionToken !== undefined;
      return [{ name: `${name}.${own.name}`, symbol: own, optional }];
    }),
  ];
}

/** Members that people can use; of a constructor, the parameters that are members. */
function publicMembers(member: ts.ClassElement | ts.TypeElement): readonly ts.NamedDeclaration[] {
  if (ts.isConstructorDeclaration(member)) {
    return member.parameters.filter(
      (parameter) => ts.isParameterPropertyDeclaration(parameter, member) && isPublic(parameter),
    );
  }
  const overrides = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Override) !== 0;
  return isPublic(member) && !overrides && member.name !== undefined ? [member] : [];
}

function isPublic(declaration: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (ts.getCombinedModifierFlags(declaration) & hidden) === 0;
}

function symbolOf(declaration: ts.NamedDeclaration): ts.Symbol | undefined {
  // A parameter that is a member has two symbols; the parameter's own has the comment.
  return (declaration as { symbol?: ts.Symbol }).symbol;
}

function faults({ name, symbol, optional }: Documented, checker: ts.TypeChecker): readonly string[] {
  // A method that overrides another, or is of an interface, has the comment of that one.
  const tags = symbol.getJsDocTags(checker).map((tag) => tag.name);
  // `@throws` alone says it all of what only throws; `@default` alone says nothing.
  const says = symbol.getDocumentationComment(checker).length > 0 || tags.includes('throws');
  if (!says) return [`${name} has no comment`];
  const standard = symbol.getJsDocTags(checker).find((tag) => tag.name === 'default');
  if (optional && standard === undefined) return [`${name} has no @default`];
  if (standard !== undefined && ts.displayPartsToString(standard.text).trim() === '') {
    return [`${name} has an empty @default`];
  }
  if (!optional && standard !== undefined) return [`${name} is required and has a @default`];
  return [];
}
