'use strict';
// Runs TypeScript without a build: esbuild behind a cache keyed by path, content and compiler version, so that a
// warm start pays for reading the files only (tsx and ts-node compile or resolve again on each start).

const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { mapStackTraces } = require('./stack-traces.js');

const options = {
  loader: 'ts',
  format: 'cjs',
  target: 'es2022',
  sourcesContent: false,
  // The program's own names stand in its errors and in class names that we print.
  keepNames: false,
};

const key = JSON.stringify([require('esbuild/package.json').version, options, 'external maps']);

/**
 * JavaScript of one TypeScript file, its source map inline: for tests, whose runner reads it there.
 *
 * @param {string} source text of the file
 * @param {string} file absolute path: source maps name it
 * @returns {string}
 */
function compile(source, file) {
  const { transformSync } = require('esbuild');
  return transformSync(source, { ...options, sourcemap: 'inline', sourcefile: file }).code;
}

/**
 * The same through the cache folder; a cache that cannot be written only costs time. The source map is a file of
 * its own, which only a stack trace or a debugger reads.
 *
 * @param {string} cacheDir
 * @param {string} source
 * @param {string} file
 * @returns {{ code: string, map: () => string }}
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
  const cachedMap = `${cached}.map`;
  const readMap = () => readFileSync(cachedMap, 'utf8');
  try {
    return { code: readFileSync(cached, 'utf8'), map: readMap };
  } catch {
    const result = require('esbuild').transformSync(source, {
      ...options,
      sourcemap: 'external',
      sourcefile: file,
    });
    const code = `${result.code}//# sourceMappingURL=${pathToFileURL(cachedMap).href}\n`;
    try {
      mkdirSync(cacheDir, { recursive: true });
      // The map first: where the code is, its map is too.
      for (const [path, text] of [
        [cachedMap, result.map],
        [cached, code],
      ]) {
        const temporary = `${path}.${process.pid}`;
        writeFileSync(temporary, text);
        renameSync(temporary, path);
      }
    } catch {
      // A read-only checkout still runs.
    }
    return { code, map: () => result.map };
  }
}

/**
 * Makes `require` take `.ts` files from now on, with stack traces in TypeScript lines.
 *
 * @param {string} cacheDir
 */
function register(cacheDir) {
  const maps = mapStackTraces();
  const extensions = /** @type {Record<string, Function>} */ (Module._extensions);
  extensions['.ts'] = (module, file) => {
    const { code, map } = compileCached(cacheDir, readFileSync(file, 'utf8'), file);
    maps.set(file, map);
    module._compile(code, file);
  };
  putOffArchiver();
}

/**
 * cdktf loads a library that makes zip files, a seventh of a whole synth, for assets that a lab cannot have: it is
 * loaded when somebody calls it.
 */
function putOffArchiver() {
  const load = Module._load;
  Module._load = function (request, parent, isMain) {
    if (request !== 'archiver') return load(request, parent, isMain);
    const now = () => load(request, parent, isMain);
    return new Proxy(function archiver() {}, {
      apply: (_, self, parameters) => Reflect.apply(now(), self, parameters),
      get: (_, name) => now()[name],
      has: (_, name) => name in now(),
    });
  };
}

module.exports = { compile, register };
