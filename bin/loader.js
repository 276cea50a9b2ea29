'use strict';
// Runs TypeScript without a build: esbuild behind a cache keyed by path, content and compiler version, so that a
// warm start pays for reading the files only (tsx and ts-node compile or resolve again on each start).

const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, Module } = require('node:module');
const { join } = require('node:path');

const options = {
  loader: 'ts',
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  sourcesContent: false,
  // The program's own names stand in its errors and in class names that we print.
  keepNames: false,
};

const key = JSON.stringify([require('esbuild/package.json').version, options]);

/**
 * JavaScript of one TypeScript file.
 *
 * @param {string} source text of the file
 * @param {string} file absolute path: source maps name it
 * @returns {string}
 */
function compile(source, file) {
  const { code } = require('esbuild').transformSync(source, { ...options, sourcefile: file });
  return code;
}

/**
 * The same through the cache folder; a cache that cannot be written only costs time.
 *
 * @param {string} cacheDir
 * @param {string} source
 * @param {string} file
 */
function compileCached(cacheDir, source, file) {
  const name = createHash('sha256')
    .update(key)
    .update('\0')
    .update(file)
    .update('\0')
    .update(source)
    .digest('hex');
  const cached = join(cacheDir, `${name}.js`);
  try {
    return readFileSync(cached, 'utf8');
  } catch {
    const code = compile(source, file);
    try {
      mkdirSync(cacheDir, { recursive: true });
      const temporary = `${cached}.${process.pid}`;
      writeFileSync(temporary, code);
      renameSync(temporary, cached);
    } catch {
      // A read-only checkout still runs.
    }
    return code;
  }
}

/**
 * Makes `require` take `.ts` files from now on, with stack traces in TypeScript lines.
 *
 * @param {string} cacheDir
 */
function register(cacheDir) {
  process.setSourceMapsEnabled(true);
  const extensions = /** @type {Record<string, Function>} */ (Module._extensions);
  extensions['.ts'] = (module, file) => {
    module._compile(compileCached(cacheDir, readFileSync(file, 'utf8'), file), file);
  };
}

module.exports = { compile, register, createRequire };
