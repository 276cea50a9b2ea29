'use strict';
// Reads an index of the library, which has lines of two forms only, and writes the same exports as JavaScript that loads
// each module when one of its names is first used: who uses compose alone doesn't wait for cdktf.

const named = /^export\s*\{([^}]*)\}\s*from\s*'([^']+)';/;
const namespace = /^export\s*\*\s*as\s+(\w+)\s+from\s*'([^']+)';/;

/**
 * The values that an index exports; types leave nothing behind.
 *
 * @param {string} source text of an index.ts
 * @returns {{ name: string, from: string, member: string | undefined }[]}
 */
function readIndex(source) {
  const exports = [];
  let rest = skip(source);
  while (rest !== '') {
    const names = named.exec(rest);
    const space = namespace.exec(rest);
    if (names !== null) {
      const items = names[1].split(',').map((item) => item.trim());
      for (const item of items.filter((item) => item !== '' && !item.startsWith('type '))) {
        if (!/^\w+$/.test(item)) throw new Error(`index.ts: "${item}" is no name alone`);
        exports.push({ name: item, from: names[2], member: item });
      }
    } else if (space !== null) {
      exports.push({ name: space[1], from: space[2], member: undefined });
    } else {
      throw new Error(`index.ts has a line of another form: ${rest.split('\n')[0]}`);
    }
    rest = skip(rest.slice((names ?? space)[0].length));
  }
  return exports;
}

/** The text from its next statement on. */
function skip(source) {
  return source.replace(/^(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)+/, '');
}

/**
 * The lazy index.
 *
 * @param {string} source text of an index.ts
 * @returns {string}
 */
function lazyIndex(source) {
  const exports = readIndex(source);
  const lines = exports.map(({ name, from, member }) => {
    const value = `require('${from}')${member === undefined ? '' : `.${member}`}`;
    return `lazy('${name}', () => ${value});`;
  });
  return `'use strict';
Object.defineProperty(exports, '__esModule', { value: true });

function lazy(name, load) {
  const get = () => {
    const value = load();
    Object.defineProperty(exports, name, { enumerable: true, value });
    return value;
  };
  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
}

${lines.join('\n')}

// Never runs: Node reads the names for \`import { … }\` here.
0 && (module.exports = { ${exports.map(({ name }) => name).join(', ')} });
`;
}

module.exports = { lazyIndex, readIndex };
