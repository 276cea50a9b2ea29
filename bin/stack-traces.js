'use strict';
// Stack traces in TypeScript lines. Node's own way (setSourceMapsEnabled) reads the source map of every file that is
// loaded, other packages' too, which took a quarter of a synth; this reads those that a trace names.

const { SourceMap } = require('node:module');

/**
 * Puts it in place.
 *
 * @returns {Map<string, () => string>} to be filled: text of the source map by file
 */
function mapStackTraces() {
  /** @type {Map<string, () => string>} */
  const texts = new Map();
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map();

  const mapOf = (file) => {
    if (!maps.has(file)) maps.set(file, readMap(texts.get(file)));
    return maps.get(file);
  };

  Error.prepareStackTrace = (error, frames) => {
    const lines = frames.map((frame) => `    at ${inTypeScript(frame, mapOf)}`);
    return [header(error), ...lines].join('\n');
  };
  return texts;
}

function readMap(text) {
  if (text === undefined) return undefined;
  try {
    return new SourceMap(JSON.parse(text()));
  } catch {
    // The cache was deleted under us: lines of the JavaScript are better than none.
    return undefined;
  }
}

function inTypeScript(frame, mapOf) {
  const shown = String(frame);
  const file = frame.getFileName();
  const map = typeof file === 'string' ? mapOf(file) : undefined;
  if (map === undefined) return shown;
  const line = frame.getLineNumber();
  const column = frame.getColumnNumber();
  const { originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
  if (originalLine === undefined) return shown;
  return shown.replace(
    `${file}:${line}:${column}`,
    () => `${file}:${originalLine + 1}:${originalColumn + 1}`,
  );
}

/** The first line, as V8 makes it; an error whose text cannot be made still has a trace. */
function header(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

module.exports = { mapStackTraces };
