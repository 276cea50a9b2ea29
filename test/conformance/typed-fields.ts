import { join } from 'node:path';
import ts from 'typescript';

/** A setting or a token, as the compiler knows it. */
export interface TypedField {
  readonly key: string;
  readonly optional: boolean;
  /** In OpenTofu's words; a set is a list. */
  readonly type: string;
  /** The values that it takes, where it takes no others. */
  readonly values: readonly string[];
  /** Text of its comment, and of `@deprecated`. */
  readonly comment: string;
  readonly deprecated: string | undefined;
  readonly fields: readonly TypedField[];
}

/** A class, as the compiler knows it. */
export interface TypedClass {
  readonly config: readonly TypedField[];
  readonly references: readonly TypedField[];
  readonly deprecated: string | undefined;
}

const root = join(__dirname, '..', '..');
const metaArguments = /^(dependsOn|count|provider|lifecycle|forEach|provisioners|connection)$/;

/** What the compiler knows of the bindings, by the name of the class. */
export function typedClasses(): ReadonlyMap<string, TypedClass> {
  const index = join(root, 'lib', 'constructs', 'proxmox', 'bindings', 'index.ts');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [index], include: [] }, ts.sys, root);
  const program = ts.createProgram([index], options);
  const reader = new Reader(program.getTypeChecker());
  return reader.classes(program.getSourceFile(index)!);
}

class Reader {
  constructor(private readonly checker: ts.TypeChecker) {}

  classes(index: ts.SourceFile): ReadonlyMap<string, TypedClass> {
    const exported = this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(index)!);
    const found = new Map<string, TypedClass>();
    for (const alias of exported) {
      const symbol = this.checker.getAliasedSymbol(alias);
      if ((symbol.flags & ts.SymbolFlags.Class) === 0) continue;
      const [construct] = this.checker.getTypeOfSymbol(symbol).getConstructSignatures();
      const rest = this.checker.getTypeOfSymbol(construct!.parameters.at(-1)!);
      const [given] = this.checker.getTypeArguments(rest as ts.TypeReference);
      const config = this.checker.getNonNullableType(given!);
      found.set(symbol.name, {
        config: this.fieldsOf(
          config,
          (name) => metaArguments.test(name) || (name === 'alias' && symbol.name === 'ProxmoxProvider'),
          'config',
        ),
        references: this.references(this.checker.getDeclaredTypeOfSymbol(symbol)),
        deprecated: deprecation(symbol, this.checker),
      });
    }
    return found;
  }

  /** Tokens of a class: what it has that no class of cdktf has. */
  private references(type: ts.Type): readonly TypedField[] {
    const ours = (symbol: ts.Symbol) =>
      symbol.declarations?.some((one) => one.getSourceFile().fileName.includes('/proxmox/bindings/')) ??
      false;
    return this.fieldsOf(type, () => false, 'reference', ours);
  }

  private fieldsOf(
    type: ts.Type,
    skip: (name: string) => boolean,
    kind: 'config' | 'reference',
    only: (symbol: ts.Symbol) => boolean = () => true,
  ): readonly TypedField[] {
    return type
      .getProperties()
      .filter((symbol) => !skip(symbol.name) && only(symbol))
      .map((symbol) => {
        const own = this.checker.getNonNullableType(this.checker.getTypeOfSymbol(symbol));
        const [described, of, values] = kind === 'config' ? this.given(own) : this.reference(own);
        const comment = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
        return {
          key: symbol.name,
          optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
          type: described,
          values,
          comment: comment.replace(/\s+/g, ' '),
          deprecated: deprecation(symbol, this.checker),
          fields:
            of === undefined
              ? []
              : kind === 'config'
                ? this.fieldsOf(of, () => false, 'config')
                : this.references(of),
        };
      });
  }

  private given(type: ts.Type): readonly [string, ts.Type | undefined, readonly string[]] {
    const parts = (type.isUnion() ? type.types : [type]).filter(
      (part) => part.getSymbol()?.name !== 'IResolvable',
    );
    const [first] = parts;
    if (parts.every((part) => (part.flags & ts.TypeFlags.BooleanLike) !== 0)) return ['bool', undefined, []];
    if (parts.every((part) => (part.flags & ts.TypeFlags.StringLike) !== 0)) {
      const values = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
      return ['string', undefined, values];
    }
    if (parts.length !== 1) throw new Error(`no type of OpenTofu: ${this.checker.typeToString(type)}`);
    if ((first!.flags & ts.TypeFlags.Number) !== 0) return ['number', undefined, []];
    const item = this.checker.isArrayType(first!)
      ? this.checker.getTypeArguments(first as ts.TypeReference)[0]
      : undefined;
    const [wrapper, inner] = item === undefined ? ['map', first!.getStringIndexType()] : ['list', item];
    if (inner === undefined) return ['object', first, []];
    const [described, of, values] = this.given(inner);
    return [`${wrapper}(${described})`, of, values];
  }

  private reference(type: ts.Type): readonly [string, ts.Type | undefined, readonly string[]] {
    const known: Readonly<Record<string, string>> = {
      IResolvable: 'bool',
      BooleanList: 'list(bool)',
      StringMap: 'map(string)',
      NumberMap: 'map(number)',
      StringListList: 'list(list(string))',
    };
    const name = type.getSymbol()?.name;
    if (name !== undefined && known[name] !== undefined) return [known[name], undefined, []];
    const get = type.getProperty('get');
    if (get !== undefined && !this.checker.isArrayType(type)) {
      const [signature] = this.checker.getTypeOfSymbol(get).getCallSignatures();
      const key = this.checker.getTypeOfSymbol(signature!.parameters[0]!);
      const wrapper = (key.flags & ts.TypeFlags.Number) !== 0 ? 'list' : 'map';
      return [`${wrapper}(object)`, signature!.getReturnType(), []];
    }
    if (
      type.getProperty('terraformAttribute') !== undefined ||
      type.getProperty('computeFqn') !== undefined
    ) {
      return ['object', type, []];
    }
    return this.given(type);
  }
}

function deprecation(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'deprecated');
  return tag === undefined ? undefined : ts.displayPartsToString(tag.text).replace(/\s+/g, ' ');
}
